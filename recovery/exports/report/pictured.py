"""The joint of the report as a picture: what it shows, and how it is drawn in black and white."""

from recovery.clinical.joints import measure_of
from recovery.exports.report import charts, guides, limb
from recovery.exports.report.figures import Report
from recovery.exports.report.findings_seen import finding_of
from recovery.exports.report.page_parts import Picture

RADIUS = 76.0
FONT = "Libertinus Serif"
# The looks of `Joint.svelte` without colour: what lies beyond a limit is hatched.
STYLE = (
    "path,line{fill:none;stroke:#000;stroke-linecap:round}"
    ".track{stroke:#ddd}.reached{stroke:#777}.wedge{fill:#999;fill-opacity:.35;stroke:none}"
    ".beyond{stroke:url(#hatch);stroke-linecap:butt}.was{stroke-width:2.5;stroke-dasharray:2 6}"
    ".hinge{fill:#fff;stroke:#000;stroke-width:4}.wall{stroke-width:4;stroke-linecap:butt}"
    f".goal{{stroke-width:3}}text{{font:600 14px '{FONT}';text-anchor:middle}}"
)
HATCH = (
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<rect width="5" height="5" fill="#fff"/>'
    '<path d="M0 5L5 0" style="stroke:#000;stroke-width:1.2"/></pattern>'
)


def picture_of(report: Report) -> Picture | None:
    """Return the first motion that is charted as it was measured last; None without a reading."""
    charted = charts.charted_motions(report)
    if report.injury is None or not charted:
        return None
    side = report.injury.values["side"]
    own = next(each for each in charted[0][1] if each.side == side)
    newest = own.points[-1]
    change = finding_of(report, "change", own)
    facts = charts.facts_of(report, own.measure)
    error = facts.error_of(own.device, own.rater) if facts else None
    smaller = facts.smaller_is_better if facts else False
    goal = guides.goal_of(report, own, smaller)
    edges = guides.edges_on(guides.held(report, own.motion), report.last)
    return {
        "joint": report.injury.values["joint"],
        "motion": own.motion,
        "side": side,
        "device": own.device,
        "position": own.position,
        "now": newest.value,
        "was": change["before"] if change else None,
        "goal": goal.degrees if goal else None,
        "error": error.degrees if error else None,
        "minimum": edges["minimum"],
        "maximum": edges["maximum"],
    }


def svg_of(picture: Picture | None) -> str:
    """Return the picture as an SVG; "" where there is none."""
    if picture is None:
        return ""
    motion = measure_of(
        picture["joint"], picture["motion"], position=picture["position"], device=picture["device"]
    )
    if motion is None:
        return ""
    shown = limb.Shown(
        picture["now"], picture["was"], picture["goal"], picture["error"],
        picture["minimum"], picture["maximum"],
    )  # fmt: skip
    return _svg(limb.drawn(motion, picture["side"], shown, radius=RADIUS, say=_degrees))


def _degrees(value: float) -> str:
    return f"{abs(round(value, 1)):g}°"


def _svg(drawing: limb.Drawing) -> str:
    arc, thick = drawing.thick_arc, drawing.thick_limb
    left, top, width, height = drawing.box
    parts = [
        _path("track", drawing.track, arc),
        *(_path("beyond", each.beyond, arc) for each in drawing.walls),
        _path("reached", drawing.reached, arc),
        _path("wedge", drawing.wedge),
        *(_line("segment", each, thick) for each in drawing.still),
        _line("was", drawing.was),
        _line("segment", drawing.limb, thick),
        f'<circle class="hinge" r="{thick}"/>',
        *(_line("wall", each.stroke) for each in drawing.walls),
        _line("goal", drawing.goal),
        _text(drawing.label),
    ]
    box = f"{left:.1f} {top:.1f} {width:.1f} {height:.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">'
        f"<defs><style>{STYLE}</style>{HATCH}</defs>{''.join(parts)}</svg>"
    )


def _path(name: str, path: str, width: float | None = None) -> str:
    wide = f' stroke-width="{width}"' if width else ""
    return f'<path class="{name}" d="{path}"{wide}/>' if path else ""


def _line(name: str, stroke: limb.Stroke | None, width: float | None = None) -> str:
    if stroke is None:
        return ""
    (x1, y1), (x2, y2) = stroke
    wide = f' stroke-width="{width}"' if width else ""
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line class="{name}" {ends}{wide}/>'


def _text(label: limb.Label | None) -> str:
    if label is None:
        return ""
    x, y = label.at
    return f'<text x="{x:.1f}" y="{y + 5:.1f}">{label.text}</text>'
