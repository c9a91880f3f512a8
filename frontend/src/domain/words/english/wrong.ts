/** English words of what is wrong, loaded with its screen. */

export default {
  title: "Something's wrong",
  lead: "Tap what fits. You see at once what to do.",
  call: "Call {number} now.",
  callButton: "Call {number}",
  nobody:
    "Nobody has been told. Your physiotherapist may see this only when they next open Recovery.",
  disclaimer: "This app does not diagnose and nobody watches it in real time.",
  hospital:
    "Go to an emergency department today, in the evening and at the weekend too. Do not wait for your physiotherapist.",
  sameDay:
    "Call your surgical team or doctor now. If you cannot reach one, go to an emergency department today.",
  askTheTeam: "Call the team that operated on you. Ask them before you take any antibiotic.",
  outOfHours: "Out of hours: {number}",
  soon: "Tell your doctor or physiotherapist within days.",
  groups: {
    emergency: "Right now",
    hospital: "To a hospital today",
    same_day: "Today",
    days: "Within days",
  } as Record<string, string>,
  flags: {
    breathless: "Breathlessness, chest pain, coughing blood or fainting",
    fever_joint: "Fever or shivering with a hot joint, or you feel very ill",
    cold_limb: "A newly cold, blue, numb or weak limb",
    extreme_pain:
      "Severe pain that keeps growing and painkillers do not touch; a cast or bandage too tight; pins and needles",
    deformity: "New change of shape, or suddenly unable to take permitted weight",
    hip_deformity: "Leg suddenly shorter or turned, a clunk, cannot stand",
    saddle:
      "Numbness between the legs, cannot feel when wiping, bladder or bowel change, loss of sexual feeling; new pain, pins and needles or weakness in both legs",
    neck_vessel:
      "New headache or neck pain with drooping face or eyelid, double vision, slurred speech or one-sided weakness",
    clumsy: "Clumsy hands or unsteady gait with neck pain",
    swelling_face: "Swelling of face or throat",
    magnesium: "On magnesium: marked weakness, confusion or irregular heartbeat",
    hot_joint: "A joint newly hot, swollen and hard to move, even without fever",
    cannot_straighten: "Newly unable to lift or straighten the leg after a fall or a pop",
    pop: "A pop or snap with sudden weakness: heel, kneecap, shoulder or elbow",
    calf: "New pain or swelling in one calf, thigh or arm; warm, red or darker skin",
    wound: "Leaking or opening wound, spreading redness",
    locked: "The joint is locked",
    gave_way: "The joint gave way",
    fell: "Fell on the joint or twisted it again",
    weak_since_operation: "Cannot lift the straight leg since the operation",
    back_fever: "Fever with back or neck pain",
    back_fracture: "New back or neck pain after a fall, with thin bones or steroid medicine",
    motion_lost: "Joint moves less far on two measuring days",
    burning: "Burning pain with change of colour or temperature",
    night_pain: "Night pain that does not ease",
    back_cancer: "Back or neck pain with weight loss, or with a cancer in the past",
    trial_harm: "Trial stopped: harm reported",
  } as Record<string, string>,
  kept: "Saved on this phone.",
  back: "Back to the list",
  turn: {
    pain: "Your pain is clearly up: {score}.",
    motion: "{lost}° less than the last three readings.",
    lead: "Saved. Is one of these new?",
    none: "None of these",
    effects: "Since the supplement",
    sideEffects: {
      diarrhoea: "Diarrhoea",
      nausea: "Nausea",
      stomach_cramps: "Stomach cramps",
    } as Record<string, string>,
    effectKept: "Saved. If it lasts, ask a pharmacist before you go on with the supplement.",
  },
} as const;
