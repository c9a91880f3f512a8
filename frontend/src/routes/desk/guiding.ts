/** What a goal and a measuring plan ask at the desk, whether they are set or suggested. */

import { motionsOf } from "../../domain/joints";
import type { Row } from "../../domain/kinds";
import { isBeyond, limitOn } from "../../domain/limits";
import { EXTRAS, type Plan } from "../../domain/measuring";
import { planFor } from "../../domain/planned";
import { weekOrder } from "../../domain/weekOrder";
import { deskWords } from "../../domain/words/desk";
import { language, named, words } from "../../domain/words/index.svelte";
import { measureWords } from "../../domain/words/measure";
import { weekdayName } from "../rhythm";
import type { Errors, FieldSpec, Option, Values } from "./fields";
import type { PatientRecord } from "./record.svelte";

export class Guiding {
  constructor(
    private readonly record: PatientRecord,
    private readonly injury: Row<"injury">,
  ) {}

  get motions(): Option[] {
    const names = words().motions;
    return motionsOf(this.injury.joint).map((value) => ({ value, label: named(names, value) }));
  }

  get motion(): FieldSpec {
    return {
      name: "motion",
      label: words().motion.motion,
      kind: "choice",
      options: this.motions,
      needed: deskWords().plan.motionMissing,
    };
  }

  angle(name: string, label: string, needed?: string): FieldSpec {
    const wrong = deskWords().measured.degreesMissing;
    return { name, label, kind: "number", low: -60, high: 360, needed, wrong };
  }

  get goal(): FieldSpec[] {
    const { degrees, by } = words().goals;
    return [
      this.motion,
      this.angle("degrees", degrees, deskWords().measured.degreesMissing),
      { name: "by_day", label: by, kind: "date" },
    ];
  }

  /** A goal stays within the limit that holds on its day. */
  checkGoal(values: Values): Errors {
    const by = String(values.by_day ?? this.record.one?.patient.today);
    const limits = this.record.rows("precaution");
    const limit = limitOn(limits, this.injury.id, String(values.motion), by);
    return isBeyond(limit, Number(values.degrees)) ? { degrees: deskWords().goals.beyond } : {};
  }

  get weekdays(): Option[] {
    return weekOrder(language()).map((each) => ({
      value: String(each),
      label: weekdayName(each, language()),
    }));
  }

  get plan(): FieldSpec[] {
    const [{ plan }, d] = [measureWords(), deskWords()];
    return [
      {
        name: "motions",
        label: plan.motions,
        kind: "several",
        options: this.motions,
        needed: d.plan.motionMissing,
      },
      {
        name: "weekdays",
        label: plan.weekdays,
        kind: "several",
        options: this.weekdays,
        needed: d.plan.dayMissing,
      },
      {
        name: "extras",
        label: plan.extras,
        kind: "several",
        options: EXTRAS.map((value) => ({ value, label: named(words().extras.names, value) })),
      },
    ];
  }

  planValues = (values: Values): Values => ({
    motions: values.motions,
    weekdays: (values.weekdays as string[]).map(Number).sort(),
    extras: values.extras,
  });

  /** What is measured where no plan says otherwise. */
  get usual(): Plan {
    return planFor(undefined, this.injury.joint);
  }

  /** What a form begins with, by what it is about. */
  begun(about: string): Values {
    if (about === "goal") return { motion: this.motions[0]?.value };
    return about === "measuring_plan" ? { ...this.usual } : {};
  }
}
