"""Settings of the API and of its document. None of them differs between installations."""

REST_FRAMEWORK = {
    "DEFAULT_METADATA_CLASS": None,  # what a route takes stands in the API document alone
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["api.core.parsing.PlainJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["api.core.budgets.Throttle"],
    "EXCEPTION_HANDLER": "api.core.errors.exception_handler",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Recovery",
    "DESCRIPTION": "Range of motion, pain, sleep and supplements while a joint heals.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "DEFAULT_GENERATOR_CLASS": "api.core.document.DocumentOnce",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "api.core.schema.document_failures",
    ],
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "FlagAnswerName": "recovery.care_plan.models.ANSWERS",
        "InjuryKind": "recovery.journal.kinds.injury.INJURY_KINDS",
        "SymptomKind": "recovery.journal.kinds.symptom.SYMPTOMS",
        "TrialOutcomeName": "recovery.trials.models.OUTCOMES",
        "TrialStopReason": "recovery.trials.models.REASONS",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
