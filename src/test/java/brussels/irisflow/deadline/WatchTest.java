package brussels.irisflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the watch does over time. */
class WatchTest extends DeadlineTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();

  @Autowired
  private HistoryService history;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private LadderEdited ladderEdited;

  @Test
  void remindsOnEveryRungAtEightInTheMorningAndThenWeekly() {
    LocalDate due = TODAY.plusDays(100);
    UUID id = open(due);
    travelTo(due.plusDays(15));
    assertThat(happened.of(DeadlineNear.class)).extracting(near -> near.rungs().get(0).on())
        .containsExactly(due.minusDays(90), due.minusDays(30), due.minusDays(10), due.minusDays(3), due);
    assertThat(happened.of(DeadlinePassed.class)).hasSize(1);
    assertThat(happened.of(DeadlineOverdue.class).stream().flatMap(overdue -> overdue.rungs().stream()).toList()).containsExactly(
        new ReachedRung(due.plusDays(1), AlertLevel.ESCALATION), new ReachedRung(due.plusDays(7), AlertLevel.REMINDER),
        new ReachedRung(due.plusDays(8), AlertLevel.ESCALATION), new ReachedRung(due.plusDays(14), AlertLevel.HEAD),
        new ReachedRung(due.plusDays(14), AlertLevel.REMINDER), new ReachedRung(due.plusDays(15), AlertLevel.ESCALATION));
    assertThat(wakesAt(id)).isEqualTo(due.plusDays(21).atTime(8, 0));
  }

  @Test
  void aQuestionHasALadderOfItsOwn() {
    UUID id = deadlines.open(Opening.on(dossier(), "REQUEST", ACT, TODAY.plusDays(20), BECAUSE).institution("LB")).id();
    assertThat(wakesAt(id)).isEqualTo(TODAY.plusDays(20).atTime(8, 0));
    travelTo(TODAY.plusDays(20));
    assertThat(wakesAt(id)).as("to see that it has passed").isEqualTo(TODAY.plusDays(21).atTime(8, 0));
    travelTo(TODAY.plusDays(21));
    assertThat(happened.of(DeadlinePassed.class)).hasSize(1);
    assertThat(happened.of(DeadlineOverdue.class)).isEmpty();
  }

  @Test
  void whatFellDueWhileTheApplicationWasOffIsToldOnceByItsLatestRung() {
    LocalDate due = TODAY.plusDays(35);
    open(due);
    timeMachine.set(TODAY.plusDays(33).atTime(9, 0).atZone(Texts.ZONE).toInstant());
    travelTo(TODAY.plusDays(33));
    assertThat(happened.of(DeadlineNear.class)).singleElement()
        .satisfies(near -> assertThat(near.rungs()).containsExactly(new ReachedRung(due.minusDays(3), AlertLevel.REMINDER)));
  }

  @Test
  void afterFortyDaysOffItIsLateOnceAndForAll() {
    LocalDate due = TODAY.plusDays(5);
    UUID id = open(due);
    timeMachine.set(TODAY.plusDays(40).atTime(9, 0).atZone(Texts.ZONE).toInstant());
    travelTo(TODAY.plusDays(40));
    assertThat(happened.of(DeadlineNear.class)).isEmpty();
    assertThat(happened.of(DeadlinePassed.class)).hasSize(1);
    assertThat(happened.of(DeadlineOverdue.class)).singleElement().satisfies(overdue -> assertThat(overdue.rungs())
        .extracting(ReachedRung::level).containsExactly(AlertLevel.REMINDER, AlertLevel.ESCALATION, AlertLevel.HEAD));
    assertThat(wakesAt(id).toLocalDate()).isAfter(TODAY.plusDays(40));
  }

  @Test
  void wakesAtEightOnTheClockOfBrusselsWhateverTheSeason() {
    UUID winter = open(LocalDate.of(2026, 10, 28));
    assertThat(wakesAt(winter)).isEqualTo("2026-10-18T08:00");
    timeMachine.travelTo(LocalDateTime.of(2026, 10, 25, 7, 59).atZone(Texts.ZONE).toInstant());
    assertThat(happened.of(DeadlineNear.class)).as("at one minute to eight, on the day on which winter time begins").hasSize(1);
    timeMachine.travelTo(LocalDateTime.of(2026, 10, 25, 8, 0, 1).atZone(Texts.ZONE).toInstant());
    assertThat(happened.of(DeadlineNear.class)).hasSize(2);
    UUID summer = open(LocalDate.of(2027, 3, 31));
    assertThat(wakesAt(summer)).isEqualTo("2026-12-31T08:00");
    timeMachine.travelTo(LocalDateTime.of(2027, 3, 28, 7, 59).atZone(Texts.ZONE).toInstant());
    assertThat(wakesAt(summer)).as("on the day on which summer time begins").isEqualTo("2027-03-28T08:00");
  }

  @Test
  void openedOnTheDayOfARungItTellsAtOnce() {
    open(TODAY.plusDays(30));
    assertThat(happened.of(DeadlineNear.class)).singleElement()
        .satisfies(near -> assertThat(near.rungs().get(0).on()).isEqualTo(TODAY));
  }

  @Test
  void openedBeforeEightItWaitsUntilEight() {
    timeMachine.set(TODAY.atTime(7, 0).atZone(Texts.ZONE).toInstant());
    UUID id = open(TODAY.plusDays(30));
    assertThat(happened.of(DeadlineNear.class)).isEmpty();
    assertThat(wakesAt(id)).isEqualTo(TODAY.atTime(8, 0));
  }

  @Test
  void anotherRowInTheTableIsAnotherLadder() throws Exception {
    UUID before = open(TODAY.plusDays(200));
    assertThat(wakesAt(before)).isEqualTo(TODAY.plusDays(110).atTime(8, 0));
    String table = Files.readString(Path.of("bpmn/deadline/reminder-ladder.dmn")).replace("<text>90</text>", "<text>120</text>");
    String edited = repository.createDeployment().name("edited").addString("bpmn/deadline/reminder-ladder.dmn", table).deploy().getId();
    try {
      UUID after = open(TODAY.plusDays(200));
      assertThat(wakesAt(after)).isEqualTo(TODAY.plusDays(80).atTime(8, 0));
      ladderEdited.run(null);
      assertThat(wakesAt(before)).as("what was open already follows at the next start").isEqualTo(TODAY.plusDays(80).atTime(8, 0));
    } finally {
      repository.deleteDeployment(edited, true);
    }
    ladderEdited.run(null);
    assertThat(wakesAt(before)).isEqualTo(TODAY.plusDays(110).atTime(8, 0));
  }

  @Test
  void aLadderThatEndsLooksAgainOnceAYear() throws Exception {
    String table = Files.readString(Path.of("bpmn/deadline/reminder-ladder.dmn"))
        .replace("<text>7</text>", "<text>0</text>").replace("<text>28</text>", "<text>0</text>");
    String edited = repository.createDeployment().name("edited").addString("bpmn/deadline/reminder-ladder.dmn", table).deploy().getId();
    try {
      UUID id = open(TODAY.plusDays(1));
      travelTo(TODAY.plusDays(40));
      assertThat(wakesAt(id).toLocalDate()).isBetween(TODAY.plusYears(1), TODAY.plusYears(1).plusDays(40));
    } finally {
      repository.deleteDeployment(edited, true);
    }
  }

  @Test
  void everyNodeOfTheModelIsPassed() {
    UUID met = open(TODAY.plusDays(50));
    travelTo(TODAY.plusDays(21));
    deadlines.meet(met, TODAY.plusDays(21));
    Set<String> passed = passed(met);
    UUID cancelled = open(TODAY.plusDays(100));
    happened.meanwhile(event -> {
      if (event instanceof DeadlineNear near && near.deadline().id().equals(cancelled)) {
        deadlines.cancel(cancelled, BECAUSE);
      }
    });
    travelTo(TODAY.plusDays(80));
    assertThat(watched(cancelled)).isFalse();
    passed.addAll(passed(cancelled));
    assertThat(passed).containsExactlyInAnyOrder("DeadlineSet", "TimeToLook", "LookAtDeadline", "StillOpen", "WatchEnded",
        "WhatComesFirst", "NextRung", "DeadlineSettled", "WatchSettled");
  }

  private Set<String> passed(UUID deadline) {
    String instance = history.createHistoricProcessInstanceQuery().processDefinitionKey(DeadlineWatchProcess.KEY)
        .variableValueEquals("deadline", deadline.toString()).singleResult().getId();
    List<String> nodes = history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
        .map(node -> node.getActivityId()).toList();
    return new TreeSet<>(nodes);
  }
}
