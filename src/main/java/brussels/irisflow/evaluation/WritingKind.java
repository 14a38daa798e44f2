package brussels.irisflow.evaluation;

import java.util.Locale;

/** What is written in an evaluation, and by the task at which it is handed in. */
enum WritingKind {
  /** By the holder: report on the period, assessment of each target, evidence. */
  ACTIVITY_REPORT("SubmitActivityReport", true),
  /** By a minister's cabinet. */
  OPINION("GiveOpinion", true),
  /** By the chair: the record of the hearing. */
  HEARING("RecordHearing", false),
  /** By each member alone. */
  ASSESSMENT("AssessAlone", true),
  /** By the chair: what was said before the vote. */
  DELIBERATION("DeliberateAndVote", false),
  /** By the chair: the report as it went to the holder for remarks. */
  DRAFT_REPORT("WriteReport", false),
  /** By the holder, on the draft report. */
  REMARKS("GiveRemarks", false),
  /** By the chair: the report as settled. */
  REPORT("SettleReport", false),
  /** By the holder: the grounds of the appeal. */
  APPEAL("LodgeAppeal", false);

  private final String task;
  private final boolean lined;

  WritingKind(String task, boolean lined) {
    this.task = task;
    this.lined = lined;
  }

  /** The id of the user task that it is handed in with. */
  String task() {
    return task;
  }

  /** Whether it has a line for each target. */
  boolean lined() {
    return lined;
  }

  /** Whether each target must be assessed before it can be handed in. */
  boolean everyLine() {
    return this == ACTIVITY_REPORT || this == ASSESSMENT;
  }

  /** Whether something must be written on the whole before it can be handed in. */
  boolean worded() {
    return this != ACTIVITY_REPORT && this != DELIBERATION;
  }

  /** Its name in addresses of pages. */
  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in keys of the catalogues. */
  String key() {
    return path();
  }
}
