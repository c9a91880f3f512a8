"""The words of the report, for whoever treats the patient. English; catalogues have others.

`NAMES` say what a code is called, `SAID` are sentences with named places.
"""

from django.utils.translation import gettext_noop as _

from recovery.core.languages import in_context

NAMES = {
    "joint": {
        "knee": in_context("report: joint", "knee"),
        "shoulder": in_context("report: joint", "shoulder"),
        "elbow": in_context("report: joint", "elbow"),
        "wrist": in_context("report: joint", "wrist"),
        "hip": in_context("report: joint", "hip"),
        "ankle": in_context("report: joint", "ankle"),
        "neck": in_context("report: joint", "neck"),
        "lower_back": in_context("report: joint", "lower back"),
        "finger": in_context("report: joint", "finger"),
        "thumb": in_context("report: joint", "thumb"),
    },
    "side": {
        "left": in_context("report: side", "Left"),
        "right": in_context("report: side", "Right"),
        "none": "",
    },
    "injury": {
        "ligament": in_context("report: injury", "ligament injury"),
        "meniscus": in_context("report: injury", "meniscus injury"),
        "tendon": in_context("report: injury", "tendon injury"),
        "muscle": in_context("report: injury", "muscle injury"),
        "fracture": in_context("report: injury", "fracture"),
        "dislocation": in_context("report: injury", "dislocation"),
        "sprain": in_context("report: injury", "sprain"),
        "joint_replacement": in_context("report: injury", "joint replacement"),
        "overuse": in_context("report: injury", "overuse"),
        "other": in_context("report: injury", "other injury"),
    },
    "motion": {
        "flexion": in_context("app:patientPage.terms.motions.flexion", "flexion"),
        "extension": in_context("app:patientPage.terms.motions.extension", "extension"),
        "abduction": in_context("app:patientPage.terms.motions.abduction", "abduction"),
        "adduction": in_context("app:patientPage.terms.motions.adduction", "adduction"),
        "internal_rotation": in_context(
            "app:patientPage.terms.motions.internal_rotation", "internal rotation"
        ),
        "external_rotation": in_context(
            "app:patientPage.terms.motions.external_rotation", "external rotation"
        ),
        "dorsiflexion": in_context("app:patientPage.terms.motions.dorsiflexion", "dorsiflexion"),
        "plantar_flexion": in_context(
            "app:patientPage.terms.motions.plantar_flexion", "plantar flexion"
        ),
        "side_bending": in_context("app:patientPage.terms.motions.side_bending", "lateral flexion"),
        "rotation": in_context("app:patientPage.terms.motions.rotation", "rotation"),
        "trunk_rotation": in_context(
            "app:patientPage.terms.motions.trunk_rotation", "trunk rotation"
        ),
        "lunge": in_context("app:patientPage.terms.motions.lunge", "lunge with full weight"),
        "pronation": in_context("app:patientPage.terms.motions.pronation", "pronation"),
        "supination": in_context("app:patientPage.terms.motions.supination", "supination"),
        "radial_deviation": in_context(
            "app:patientPage.terms.motions.radial_deviation", "radial deviation"
        ),
        "ulnar_deviation": in_context(
            "app:patientPage.terms.motions.ulnar_deviation", "ulnar deviation"
        ),
        "inversion": in_context("app:patientPage.terms.motions.inversion", "inversion"),
        "eversion": in_context("app:patientPage.terms.motions.eversion", "eversion"),
        "mcp_flexion": in_context("app:patientPage.terms.motions.mcp_flexion", "MCP flexion"),
        "pip_flexion": in_context("app:patientPage.terms.motions.pip_flexion", "PIP flexion"),
        "dip_flexion": in_context("app:patientPage.terms.motions.dip_flexion", "DIP flexion"),
        "ip_flexion": in_context("app:patientPage.terms.motions.ip_flexion", "IP flexion"),
        "cmc_abduction": in_context("app:patientPage.terms.motions.cmc_abduction", "CMC abduction"),
    },
    "mode": {
        "active": in_context("report: mode", "active"),
        "passive": in_context("report: mode", "passive"),
    },
    "device": {
        "goniometer": in_context("report: device", "goniometer"),
        "inclinometer": in_context("report: device", "inclinometer"),
        "phone": in_context("report: device", "phone"),
        "eye": in_context("report: device", "by eye"),
        "tape": in_context("report: device", "tape"),
        "other": in_context("report: device", "other device"),
    },
    "rater": {
        "self": in_context("report: rater", "by the patient"),
        "helper": in_context("report: rater", "by a helper"),
        "clinician": in_context("report: rater", "by a clinician"),
    },
    "pain": {
        "movement": in_context("report: pain", "on movement"),
        "rest": in_context("report: pain", "at rest"),
        "night": in_context("report: pain", "at night"),
    },
    "flag": {
        "breathless": _("Breathlessness, chest pain, coughing blood or fainting"),
        "fever_joint": _("Fever or shivering with a hot joint, or you feel very ill"),
        "cold_limb": _("A newly cold, blue, numb or weak limb"),
        "extreme_pain": _(
            "Severe pain that keeps growing and painkillers do not touch; a cast or bandage too tight; pins and needles"
        ),
        "deformity": _("New change of shape, or suddenly unable to take permitted weight"),
        "hip_deformity": _("Leg suddenly shorter or turned, a clunk, cannot stand"),
        "saddle": _(
            "Numbness between the legs, cannot feel when wiping, bladder or bowel change, loss of sexual feeling; new pain, pins and needles or weakness in both legs"
        ),
        "neck_vessel": _(
            "New headache or neck pain with drooping face or eyelid, double vision, slurred speech or one-sided weakness"
        ),
        "clumsy": _("Clumsy hands or unsteady gait with neck pain"),
        "swelling_face": _("Swelling of face or throat"),
        "magnesium": _("On magnesium: marked weakness, confusion or irregular heartbeat"),
        "hot_joint": _("A joint newly hot, swollen and hard to move, even without fever"),
        "cannot_straighten": _("Newly unable to lift or straighten the leg after a fall or a pop"),
        "pop": _("A pop or snap with sudden weakness: heel, kneecap, shoulder or elbow"),
        "calf": _("New pain or swelling in one calf, thigh or arm; warm, red or darker skin"),
        "wound": _("Leaking or opening wound, spreading redness"),
        "locked": _("The joint is locked"),
        "gave_way": _("The joint gave way"),
        "fell": _("Fell on the joint or twisted it again"),
        "weak_since_operation": _("Cannot lift the straight leg since the operation"),
        "back_fever": _("Fever with back or neck pain"),
        "back_fracture": _(
            "New back or neck pain after a fall, with thin bones or steroid medicine"
        ),
        "motion_lost": _("Joint moves less far on two measuring days"),
        "burning": _("Burning pain with change of colour or temperature"),
        "night_pain": _("Night pain that does not ease"),
        "back_cancer": _("Back or neck pain with weight loss, or with a cancer in the past"),
        "trial_harm": _("Trial stopped: harm reported"),
    },
    "source": {
        "surgeon": in_context("report: source", "surgeon"),
        "physiotherapist": in_context("report: source", "physiotherapist"),
        "letter": in_context("report: source", "letter"),
        "self": in_context("report: source", "from memory"),
    },
    "weight": {
        "none": in_context("report: weight", "non-weight-bearing"),
        "partial": in_context("report: weight", "partial weight-bearing"),
        "full": in_context("report: weight", "full weight-bearing"),
        "unknown": "",
    },
    "visit": {
        "surgeon": in_context("report: visit", "surgeon"),
        "physiotherapist": in_context("report: visit", "physiotherapist"),
        "doctor": in_context("report: visit", "doctor"),
        "other": "",
    },
    "reason": {
        "not_randomised": _("the order was not drawn by lot."),
        "not_finished": _("the plan has not ended."),
        "not_the_design": _("the order is not one that could have been drawn."),
        "short_periods": _("the periods are shorter than three half-lives."),
        "few_periods": _("there are fewer than 3 on and 3 off periods with 2 readings each."),
        "few_readings": _("there are fewer than 10 readings in on or in off periods."),
        "missing_days": _("more than 70% of the days have no reading."),
        "missing_unequally": _("readings are missing much more often in one kind of week."),
        "doses_unknown": _("it was not logged whether it was taken."),
        "doses_alike": _("it was taken almost as often in off weeks as in on weeks."),
        "never_changes": _("the answers never changed."),
        "end_of_scale": _(
            "the answers were at the end of the scale on more than half of the off days."
        ),
        "like_the_trend": _("on and off days run too closely with healing to separate them."),
        "other": _("there are too few data."),
    },
}
SAID = {
    "title": _("Recovery report"),
    "born": _("born {year}"),
    "injury": _("Injury"),
    "happened": _("{what}, {date}"),
    "operation": _("operation {date}"),
    "operation_named": _("{surgery}, {date}"),
    "week": _("week {week}"),
    "period": _("Period"),
    "where": _("{side} {joint}"),
    "from_to": _("{first} to {last}"),
    "limits": _("Limits"),
    "no_limits": _("none recorded"),
    "next_visit": _("Next visit"),
    "until": _("until {date}"),
    "range": _("{low} to {high}"),
    "at_most": _("at most {high}"),
    "at_least": _("at least {low}"),
    "flags": _("Needs attention now"),
    "more_flags": _("And {count} more in Recovery."),
    "sign": _("{sign} (reported on {day})."),
    "since": _(" (Since {day}.)"),
    "changes": _("What changed"),
    "no_changes": _("No reading of motion, pain or activities in this period."),
    "figures": _("Figures"),
    "lacks": _("lacks {degrees}°"),
    "past": _("{degrees}° past straight"),
    "straight": _("straight"),
    "motion_course": _(
        "{motion} ({how}): {first_value} on average in the first week of "
        "readings (from {first_day}), {last_value} in the last (to {last_day}). "
    ),
    "motion_once": _("{motion} ({how}): {value} on {day}. "),
    "motion_week": _(
        "{motion} ({how}): {value} on average of {count} readings, {first_day} to {last_day}. "
    ),
    "fell": _("It fell from about {before} to {now} on {day}."),
    "fell_straight": _("It lacked about {before}, and {now} from {day} on."),
    "change_beyond": _("A change of {change}°; up to {error}° may be measurement error."),
    "change_within": _("The change of {change}° is within measurement error ({error}°)."),
    "change_plain": _("A change of {change}°; no measurement error is published for this."),
    "other_side": _("Other side: {value}. "),
    "goal": _("Goal: {value}{by}. "),
    "goal_by": _(" by {date}"),
    "told": _("The patient reads: “{text}”"),
    "course": _("{motion}, by the course of all readings: {parts}."),
    "as_of": _(" (As of {date}; later entries are not in it.)"),
    "goal_reached": _("the course has reached the goal ({value})"),
    "goal_not_within": _("goal ({value}) not within a year, on readings so far"),
    "goal_between": _("goal ({value}) not before {first}, by {last} at the latest"),
    "goal_open": _("goal ({value}) not before {first}; too early to say by when"),
    "weeks_within": _("{gain}° in the last four weeks, within measurement error ({error}°)"),
    "weeks_beyond": _("{gain}° in the last four weeks, more than measurement error ({error}°)"),
    "weeks_plain": _("{gain}° in the last four weeks; no measurement error is published for this"),
    "trial": _("Randomised trial of {name}, {first} to {last}: {verdict}"),
    "weeks": in_context("report: in … with it", "weeks"),
    "periods": in_context("report: in … with it", "periods"),
    "verdict_helped_sleep": _(
        "in {span} with it sleep was rated about {by} points better "
        "(likely {low} to {high}). The patient knew when it was taken, so hope may explain "
        "some or all of this."
    ),
    "verdict_helped_pain": _(
        "in {span} with it pain was about {by} points lower (likely {low} "
        "to {high}). The patient knew when it was taken, so hope may explain some or all of this."
    ),
    "verdict_helped_motion": _(
        "in {span} with it the patient moved about {by}° further (likely "
        "{low}° to {high}°). The patient knew when it was taken, so hope may explain some or all "
        "of this."
    ),
    "verdict_harmed_sleep": _(
        "in {span} with it sleep was rated about {by} points worse "
        "(likely {low} to {high}). We cannot be sure it was the reason."
    ),
    "verdict_harmed_pain": _(
        "in {span} with it pain was about {by} points higher (likely "
        "{low} to {high}). We cannot be sure it was the reason."
    ),
    "verdict_harmed_motion": _(
        "in {span} with it the patient moved about {by}° less far (likely "
        "{low}° to {high}°). We cannot be sure it was the reason."
    ),
    "verdict_small_sleep": _(
        "any short-term difference in sleep is probably too small to "
        "matter. This cannot show whether the patient heals faster."
    ),
    "verdict_small_pain": _(
        "any short-term difference in pain is probably too small to matter. "
        "This cannot show whether the patient heals faster."
    ),
    "verdict_small_motion": _(
        "any short-term difference in motion is probably too small to "
        "matter. This cannot show whether the patient heals faster."
    ),
    "verdict_unclear_points": _(
        "we cannot tell. With it, {span} may have been up to {worse} "
        "points worse or {better} better. That does not mean “no effect”."
    ),
    "verdict_unclear_motion": _(
        "we cannot tell. With it, {span} may have been up to {worse}° "
        "worse or {better}° better. That does not mean “no effect”."
    ),
    "verdict_refused": _("no answer can be given: {why}"),
    "pain_course": _("Pain, 0–10: {parts}. A change of 2 points counts as important."),
    "pain_part": _("{context} {first} on average in the first week, {last} in the last"),
    "sleep": _("Sleep, last 7 days of entries: {parts}."),
    "sleep_quality": _("quality {value} of 10 ({first} in the first)"),
    "sleep_hours": _("{value} h ({first} h in the first)"),
    "doses": _(
        "{name}{amount}: of {planned} planned doses {taken} logged as taken, {part} as "
        "partly taken, {skipped} as skipped; {missing} not logged."
    ),
    "doses_free": _("{name}{amount}: {taken} doses logged as taken, {skipped} as skipped."),
    "amount": _(", {mg} mg elemental"),
    "side_effects": _("Side effects logged on {days} days."),
    "red_flags": _("Reported: {list}."),
    "function": _(
        "PSFS (0 unable, 10 as before): mean {first} on {first_day}, {last} on "
        "{last_day}. A change of 2 in the mean counts as real."
    ),
    "function_once": _("PSFS (0 unable, 10 as before): mean {last} on {last_day}."),
    "painkillers": _(
        "Painkillers on {days} of {answered} days that were answered, more than usual on {more}."
    ),
    "nothing": _("There are no entries in this period."),
    "pain": _("Pain, 0–10"),
    "sleep_chart": _("Sleep: quality 0–10, hours"),
    "quality": _("quality"),
    "hours": _("hours"),
    "dose_chart": _("{name}: | taken, half stroke part, × skipped"),
    "limit": _("limit {value}"),
    "goal_line": _("goal {value}"),
    "other_line": _("other side"),
    "error_line": _("±{error}°"),
    "band": _("expected course, 8 in 10 within"),
    "weeks_since_surgery": _("Weeks since the operation"),
    "weeks_since_injury": _("Weeks since the injury"),
    "table_lacking": _("Lacking extension °"),
    "table_week": _("Week"),
    "table_from": _("from"),
    "table_pain_movement": _("Pain on movement"),
    "table_pain_rest": _("Pain at rest"),
    "table_quality": _("Sleep 0–10"),
    "table_hours": _("Sleep, h"),
    "table_doses": _("Doses"),
    "of": _("{some} of {all}"),
    "table_note": _(
        "Averages of the days with entries (number of readings); doses: taken or "
        "partly taken, of those logged."
    ),
    "error_note": _("Measurement error, {motion}: {figures} ({source})."),
    "home_note": _(
        "For a patient measuring alone at home no figure is published; smaller "
        "differences may be measurement error."
    ),
    "no_error_note": _("{motion}: no measurement error is known to Recovery for {devices}."),
    "pain_note": _("Pain scale: a change of 1 point is slight, of 2 points (about 30%) important."),
    "error_mark": _("The bar beside a newest reading is its measurement error."),
    "lines_note": _(
        "Readings by different devices or people, active or passive, are never joined "
        "into one line."
    ),
    "not_shared": _("Not shared by the patient, so not in this report: {list}."),
    "sleep_switch": _("sleep"),
    "supplements_switch": _("supplements"),
    "symptoms_switch": _("symptoms and painkillers"),
    "unprintable": _("“?” stands for letters that this server has no font for."),
    "made": _("Made on {at} by {who}"),
    "self": _("the patient"),
    "entries": _(
        "Entries of the patient unless marked otherwise. This report informs; it does "
        "not diagnose, and nobody watches the entries in real time."
    ),
    "synthetic": _("Synthetic data, not a real person"),
    "page": _("Page {page} of {pages}"),
}
