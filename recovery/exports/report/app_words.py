"""What the report repeats of the app: its sentences, by the contexts of their translations.

The English stands in `frontend/src/domain/words/english/`; `tests/cases/better.json` holds both
sides to it, in every language. Sentences of flags are in `flag_words`.
"""

from recovery.core.languages import in_context

YOURS = {
    "left": {
        "knee": in_context("app:findings.yours.left.knee", "Your left knee"),
        "shoulder": in_context("app:findings.yours.left.shoulder", "Your left shoulder"),
        "elbow": in_context("app:findings.yours.left.elbow", "Your left elbow"),
        "wrist": in_context("app:findings.yours.left.wrist", "Your left wrist"),
        "hip": in_context("app:findings.yours.left.hip", "Your left hip"),
        "ankle": in_context("app:findings.yours.left.ankle", "Your left ankle"),
        "finger": in_context("app:findings.yours.left.finger", "Your left finger"),
        "thumb": in_context("app:findings.yours.left.thumb", "Your left thumb"),
    },
    "right": {
        "knee": in_context("app:findings.yours.right.knee", "Your right knee"),
        "shoulder": in_context("app:findings.yours.right.shoulder", "Your right shoulder"),
        "elbow": in_context("app:findings.yours.right.elbow", "Your right elbow"),
        "wrist": in_context("app:findings.yours.right.wrist", "Your right wrist"),
        "hip": in_context("app:findings.yours.right.hip", "Your right hip"),
        "ankle": in_context("app:findings.yours.right.ankle", "Your right ankle"),
        "finger": in_context("app:findings.yours.right.finger", "Your right finger"),
        "thumb": in_context("app:findings.yours.right.thumb", "Your right thumb"),
    },
    "none": {
        "knee": in_context("app:findings.yours.none.knee", "Your knee"),
        "shoulder": in_context("app:findings.yours.none.shoulder", "Your shoulder"),
        "elbow": in_context("app:findings.yours.none.elbow", "Your elbow"),
        "wrist": in_context("app:findings.yours.none.wrist", "Your wrist"),
        "hip": in_context("app:findings.yours.none.hip", "Your hip"),
        "ankle": in_context("app:findings.yours.none.ankle", "Your ankle"),
        "neck": in_context("app:findings.yours.none.neck", "Your neck"),
        "lower_back": in_context("app:findings.yours.none.lower_back", "Your lower back"),
        "finger": in_context("app:findings.yours.none.finger", "Your finger"),
        "thumb": in_context("app:findings.yours.none.thumb", "Your thumb"),
    },
}

MOTIONS = {
    "flexion": in_context("app:main.motions.flexion", "bending"),
    "extension": in_context("app:main.motions.extension", "straightening"),
    "abduction": in_context("app:main.motions.abduction", "lifting sideways"),
    "adduction": in_context("app:main.motions.adduction", "moving inwards"),
    "internal_rotation": in_context("app:main.motions.internal_rotation", "turning in"),
    "external_rotation": in_context("app:main.motions.external_rotation", "turning out"),
    "dorsiflexion": in_context("app:main.motions.dorsiflexion", "toes up"),
    "plantar_flexion": in_context("app:main.motions.plantar_flexion", "toes down"),
    "side_bending": in_context("app:main.motions.side_bending", "bending sideways"),
    "rotation": in_context("app:main.motions.rotation", "turning"),
    "trunk_rotation": in_context("app:main.motions.trunk_rotation", "turning chest and lower back"),
    "lunge": in_context("app:main.motions.lunge", "lunge with full weight"),
    "pronation": in_context("app:main.motions.pronation", "palm down"),
    "supination": in_context("app:main.motions.supination", "palm up"),
    "radial_deviation": in_context("app:main.motions.radial_deviation", "towards the thumb"),
    "ulnar_deviation": in_context("app:main.motions.ulnar_deviation", "towards the little finger"),
    "inversion": in_context("app:main.motions.inversion", "sole inwards"),
    "eversion": in_context("app:main.motions.eversion", "sole outwards"),
    "mcp_flexion": in_context("app:main.motions.mcp_flexion", "bending the knuckle"),
    "pip_flexion": in_context("app:main.motions.pip_flexion", "bending the middle joint"),
    "dip_flexion": in_context("app:main.motions.dip_flexion", "bending the end joint"),
    "ip_flexion": in_context("app:main.motions.ip_flexion", "bending the end joint"),
    "cmc_abduction": in_context("app:main.motions.cmc_abduction", "spreading"),
}

LETTER = {
    "assessment": in_context("app:exchange.letter.assessment", "My assessment"),
    "question": in_context("app:exchange.letter.question", "My question"),
    "ask": in_context("app:exchange.letter.ask", "What I want to ask"),
}

POSITIONS = {
    "lying": in_context("app:main.motion.positions.lying", "Lying on the back"),
    "prone": in_context("app:main.motion.positions.prone", "Lying on the front"),
    "sitting": in_context("app:main.motion.positions.sitting", "Sitting"),
    "standing": in_context("app:main.motion.positions.standing", "Standing"),
    "lunge": in_context("app:main.motion.positions.lunge", "Lunge"),
}

BETTER = {
    "bends.more": in_context(
        "app:findings.better.bends.more", "{your} bends {by} more than four weeks ago."
    ),
    "bends.less": in_context(
        "app:findings.better.bends.less", "{your} bends {by} less than four weeks ago."
    ),
    "lacks.more": in_context(
        "app:findings.better.lacks.more", "{your} is {by} straighter than four weeks ago."
    ),
    "lacks.less": in_context(
        "app:findings.better.lacks.less", "{your} is {by} less straight than four weeks ago."
    ),
    "moves.more": in_context(
        "app:findings.better.moves.more", "{your}, {motion}: {by} more than four weeks ago."
    ),
    "moves.less": in_context(
        "app:findings.better.moves.less", "{your}, {motion}: {by} less than four weeks ago."
    ),
    "same": in_context("app:findings.better.same", "{your} moves as far as four weeks ago."),
    "beyond": in_context(
        "app:findings.better.beyond", "{by} is more than measurement error ({error})."
    ),
    "within": in_context(
        "app:findings.better.within", "{by} may still be measurement error ({error})."
    ),
    "steady": in_context(
        "app:findings.better.steady", "Less than {error} may be measurement error."
    ),
    "noError": in_context(
        "app:findings.better.noError",
        "No measurement error is published for this way of measuring.",
    ),
    "pain.fell": in_context(
        "app:findings.better.pain.fell", "Pain when moving fell from {before} to {now}."
    ),
    "pain.rose": in_context(
        "app:findings.better.pain.rose", "Pain when moving rose from {before} to {now}."
    ),
    "pain.same": in_context(
        "app:findings.better.pain.same", "Pain when moving is {now}, as four weeks ago."
    ),
    "pain.matters": in_context(
        "app:findings.better.pain.matters", "The change in pain is large enough to matter."
    ),
    "pain.small": in_context(
        "app:findings.better.pain.small", "The change in pain is too small to matter."
    ),
}
