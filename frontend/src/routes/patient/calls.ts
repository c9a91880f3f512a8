/** Whom to call now, and how that is said. */

import { deviceZone } from "../../domain/day";
import { type Call, callsFor, EMERGENCY_NUMBER, type Urgency } from "../../domain/redFlags";
import type { WrongWords } from "../../domain/words/wrong";
import { session } from "../../state";

/** The installation's emergency number. */
export const emergencyNumber = (): string => session.emergencyNumber || EMERGENCY_NUMBER;

export const callsNow = (urgency: Urgency): Call[] =>
  callsFor(urgency, {
    emergency: emergencyNumber(),
    outOfHours: session.outOfHoursNumber,
    clinics: session.clinics,
    zone: session.patient?.zone ?? "",
  });

/** The same for whoever holds the phone: no practice, and nothing of the person, is named. */
export const callsOfAnybody = (urgency: Urgency): Call[] =>
  callsFor(urgency, {
    emergency: emergencyNumber(),
    outOfHours: session.outOfHoursNumber,
    clinics: [],
    zone: deviceZone(),
  });

export const sayCall = ({ number, name }: Call, w: WrongWords): string =>
  name ? w.callClinic(name) : w.callButton(number);
