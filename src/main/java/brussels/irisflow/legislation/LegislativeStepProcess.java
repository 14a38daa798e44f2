package brussels.irisflow.legislation;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What {@code bpmn/legislation/legislative-step.bpmn} calls. A step is known by its id, which the model keeps as {@code step}. */
@ProcessBean("legislativeStep")
class LegislativeStepProcess {

  static final String KEY = "legislative-step";

  /** What the form {@code record-step} gives. */
  record RecordStep(StepOutcome outcome, LocalDate on, String reference, Opinion opinion, String reason, BlockCause cause, BelgianEntity entity) {
  }

  /** What the forms of the tasks after a halt give. */
  record Resumed(LocalDate on, String reason) {
  }

  private final Legislation legislation;
  private final TaskPeriods periods;
  private final Texts texts;
  private final Clock clock;

  LegislativeStepProcess(Legislation legislation, TaskPeriods periods, Texts texts, Clock clock) {
    this.legislation = legislation;
    this.periods = periods;
    this.texts = texts;
    this.clock = clock;
  }

  /** Gateway AlreadyRecorded: whether the step needs nothing any more, or the act has no such step. */
  public boolean settled(UUID step) {
    return step == null || List.of(StepState.DONE, StepState.SKIPPED).contains(step(step).state());
  }

  /** Gateway AlreadyRecorded: whether it was held up before the process came to it, as in a dossier that was taken over. */
  public boolean heldUp(UUID step) {
    return step != null && List.of(StepState.BLOCKED, StepState.WAITING, StepState.RETURNED).contains(step(step).state());
  }

  /** Element RecordStep: the groups that may do it: who owns the step, and the institution that answers for the act. */
  public String groups(UUID step) {
    String responsible = responsibleGroup(step);
    return switch (step(step).owner()) {
      case RESPONSIBLE -> responsible;
      case LEGAL -> Groups.LEGAL + "," + responsible;
      case CABINET -> Groups.CABINET + "," + responsible;
      case GOVERNMENT -> Groups.GOVERNMENT + "," + responsible;
      case BI -> Groups.BI + "," + responsible;
    };
  }

  /** The group of the institution that answers for the act. */
  public String responsibleGroup(UUID step) {
    return Groups.ofInstitution(legislation.trackOf(step).institution());
  }

  /** Element RecordStep: the last day by the plan; when that has passed already, the day on which it can really be done. */
  public String due(UUID step) {
    StepView view = step(step);
    return (view.plannedEnd().isBefore(today()) ? view.expectedEnd() : view.plannedEnd()).toString();
  }

  /** The tasks after a halt: as long from today as the table {@code task-periods} says. */
  public String dueOf(UUID step, String task) {
    return periods.after(task, today()).toString();
  }

  /** Gateway WhatCameOfIt. */
  public boolean blocked(UUID step) {
    return step(step).state() == StepState.BLOCKED;
  }

  /** Gateway WhatCameOfIt. */
  public boolean waiting(UUID step) {
    return step(step).state() == StepState.WAITING;
  }

  /** Gateway WhatCameOfIt. */
  public boolean returned(UUID step) {
    return step(step).state() == StepState.RETURNED;
  }

  /** Element RecordStep. A day that is left open is today. */
  @Completes("RecordStep")
  public void recordStep(TaskInHand task, RecordStep form) {
    legislation.record(id(task), new StepRecord(form.outcome(), form.on() == null ? today() : form.on(), form.reference(),
        form.opinion(), form.reason(), form.cause(), form.entity() == null ? null : form.entity().name()), task.person());
  }

  /** Element ResolveBlockage. */
  @Completes("ResolveBlockage")
  public void resolveBlockage(TaskInHand task, Resumed form) {
    legislation.resume(id(task), form.on(), form.reason(), task.person());
  }

  /** Element ResumeAfterEntity. */
  @Completes("ResumeAfterEntity")
  public void resumeAfterEntity(TaskInHand task, Resumed form) {
    legislation.resume(id(task), form.on(), form.reason(), task.person());
  }

  /** Element ReworkDraft. */
  @Completes("ReworkDraft")
  public void reworkDraft(TaskInHand task, Resumed form) {
    legislation.resume(id(task), form.on(), form.reason(), task.person());
  }

  @Shows("RecordStep")
  public Map<String, Object> showRecordStep(TaskInHand task) {
    Language language = task.language();
    TrackView track = legislation.trackOf(id(task));
    StepView step = step(id(task));
    Map<String, Object> shown = onToday();
    shown.put("guidance", texts.say(language, "legislation.guidance." + step.key()));
    shown.put("produces", texts.say(language, "legislation.produces." + step.key()));
    shown.put("plannedFrom", texts.date(language, step.plannedStart()));
    shown.put("plannedUntil", texts.date(language, step.plannedEnd()));
    shown.put("slack", track.slackDays() < 0
        ? texts.say(language, "legislation.form.short", -track.slackDays())
        : texts.say(language, "legislation.form.slack", track.slackDays()));
    shown.put("asksOpinion", step.key().asksOpinion());
    shown.put("history", history(language, step));
    shown.put("entities", Arrays.stream(BelgianEntity.values())
        .map(entity -> Map.of("value", entity.name(), "label", word(language, entity))).toList());
    return shown;
  }

  @Shows("ResolveBlockage")
  public Map<String, Object> showResolveBlockage(TaskInHand task) {
    StepView step = step(id(task));
    Map<String, Object> shown = onToday();
    shown.put("blockedSince", texts.date(task.language(), step.since()));
    shown.put("causeText", step.cause() == null ? null : word(task.language(), step.cause()));
    shown.put("blockedBecause", FormText.asWritten(step.reason()));
    return shown;
  }

  @Shows("ResumeAfterEntity")
  public Map<String, Object> showResumeAfterEntity(TaskInHand task) {
    StepView step = step(id(task));
    Map<String, Object> shown = onToday();
    shown.put("waitingSince", texts.date(task.language(), step.since()));
    shown.put("entityName", step.entity() == null ? null : word(task.language(), BelgianEntity.valueOf(step.entity())));
    shown.put("waitingBecause", FormText.asWritten(step.reason()));
    return shown;
  }

  @Shows("ReworkDraft")
  public Map<String, Object> showReworkDraft(TaskInHand task) {
    StepView step = step(id(task));
    Map<String, Object> shown = onToday();
    shown.put("returnedOn", texts.date(task.language(), step.since()));
    shown.put("returnReason", FormText.asWritten(step.reason()));
    return shown;
  }

  /** Which step it is stands above the form; the form itself proposes today. */
  private Map<String, Object> onToday() {
    return new HashMap<>(Map.of("on", today().toString()));
  }

  private List<Map<String, Object>> history(Language language, StepView step) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (StepHistoryView event : step.history()) {
      String text = texts.say(language, "legislation.history", event.kind(), Optional.ofNullable(event.reason()).orElse(""));
      lines.add(Map.of("on", texts.date(language, event.on()), "text", FormText.asWritten(text.strip())));
    }
    return lines;
  }

  private String word(Language language, Enum<?> constant) {
    return texts.say(language, Message.of("legislation.word", constant));
  }

  private StepView step(UUID id) {
    return legislation.trackOf(id).steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }

  private static UUID id(TaskInHand task) {
    return UUID.fromString(task.local("step"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
