# The image of web, worker, beat and migrate; docker-compose.yml says which command each runs.

FROM node:20-slim AS frontend
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
# Some versions of npm miss optional packages in a good lock file; installing works.
RUN npm ci --no-audit --no-fund || npm install --no-save --no-audit --no-fund
COPY frontend/ ./
# The tables and the words that the app shares with the server.
COPY recovery/clinical/ ../recovery/clinical/
COPY recovery/supplements/ ../recovery/supplements/
COPY recovery/locale/ ../recovery/locale/
COPY recovery/exports/report/letter.json ../recovery/exports/report/
RUN npm run build

FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DJANGO_SETTINGS_MODULE=config.settings
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt \
 && useradd --system --uid 10001 --no-create-home recovery \
 && install --directory --owner=recovery --mode=0700 /var/lib/recovery /var/lib/recovery-erasures /backups
COPY manage.py ./
COPY config/ config/
COPY api/ api/
COPY recovery/ recovery/
COPY --from=frontend /build/frontend/dist/ frontend/dist/
RUN python -m recovery.core.compiling \
 && python -m compileall -q config api recovery \
 && python -m whitenoise.compress --quiet frontend/dist
USER recovery
ENV RECOVERY_VAR=/var/lib/recovery
EXPOSE 8000
CMD ["python", "-m", "config.front", "--host", "0.0.0.0", "--port", "8000"]
