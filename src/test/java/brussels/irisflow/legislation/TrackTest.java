package brussels.irisflow.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  private final Track track = Track.open(order(LocalDate.of(2027, 7, 31)), moment(TODAY));
  private final UUID draft = idOf(StepKey.DRAFT);
  private final UUID publication = idOf(StepKey.PUBLICATION);

  // Setting up

  @Test
  void aTrackStandsWithAllItsStepsPlannedAndDated() {
    assertThat(track.steps()).extracting(Step::state).containsOnly(StepState.PLANNED);
    assertThat(track.view(TODAY).steps()).extracting(StepView::plannedEnd).doesNotContainNull();
    assertThat(track.state()).isEqualTo(TrackState.OPEN);
    assertThat(track.view(TODAY).steps().get(3).plannedEnd()).isEqualTo(LocalDate.of(2027, 7, 3));
  }

  @Test
  void aTrackWithoutTitleOrInstitutionIsRefusedInOneGo() {
    TrackOrder empty = new TrackOrder("TRP-2026-0001", Instrument.ORDINANCE, " ", "", null, 4, List.of());
    Refusal refusal = refusal(() -> Track.open(empty, moment(TODAY)));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("institution", "title", "target");
  }

  @Test
  void aTableThatNamesAStepTwiceIsADefect() {
    List<StepPlan> twice = List.of(new StepPlan(StepKey.DRAFT, 1, StepOwner.RESPONSIBLE),
        new StepPlan(StepKey.DRAFT, 2, StepOwner.RESPONSIBLE));
    assertThatIllegalArgumentException().isThrownBy(() -> Track.open(
        new TrackOrder("TRP-2026-0001", Instrument.ORDINANCE, "LB", "Titel", TODAY, 0, twice), moment(TODAY)));
  }

  // Doing

  @Test
  void aStepIsTakenInHandAndDone() {
    track.start(draft, moment(YESTERDAY));
    StepRecorded news = track.done(draft, TODAY, "BHR-2026-17", null, moment(TODAY));
    assertThat(track.step(draft).state()).isEqualTo(StepState.DONE);
    assertThat(track.step(draft).reference()).isEqualTo("BHR-2026-17");
    assertThat(news.kind()).isEqualTo(StepEventKind.DONE);
    assertThat(kinds(draft)).containsExactly(StepEventKind.STARTED, StepEventKind.DONE);
  }

  @Test
  void takingAStepInHandTwiceIsNoFault() {
    assertThat(track.start(draft, moment(TODAY))).isPresent();
    assertThat(track.start(draft, moment(TODAY))).isEmpty();
    assertThat(kinds(draft)).containsExactly(StepEventKind.STARTED);
  }

  @Test
  void aStepThatIsWaitingKeepsWaitingWhenItsTaskComesAgain() {
    track.await(draft, "Vlaams Gewest", TODAY, null, moment(TODAY));
    assertThat(track.start(draft, moment(TODAY))).isEmpty();
    assertThat(track.step(draft).state()).isEqualTo(StepState.WAITING);
  }

  @Test
  void aStepEnteredLateKeepsItsRealDateAndSaysWhenItWasEntered() {
    track.done(draft, LocalDate.of(2026, 9, 1), null, null, moment(TODAY));
    StepHistoryView line = history(draft).get(0);
    assertThat(line.kind()).isEqualTo(StepEventKind.DONE_LATE);
    assertThat(line.on()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(line.at()).isEqualTo(moment(TODAY).at());
    assertThat(line.person()).isEqualTo("corr-lb");
  }

  @Test
  void nothingIsDoneInTheFuture() {
    Refusal refusal = refusal(() -> track.done(draft, TOMORROW, null, null, moment(TODAY)));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INPUT);
    assertThat(refusal.fields()).containsExactly(
        new Refusal.Field("on", Message.of("legislation.step.in-the-future", TOMORROW, TODAY)));
    assertThat(track.step(draft).state()).isEqualTo(StepState.PLANNED);
    assertThat(history(draft)).isEmpty();
  }

  @Test
  void aSlipOfTheKeyboardInTheYearIsRefused() {
    assertThat(refusal(() -> track.done(draft, LocalDate.of(206, 11, 1), null, null, moment(TODAY))).sentence().key())
        .isEqualTo("legislation.step.too-long-ago");
  }

  @Test
  void withoutADayItIsToday() {
    track.done(draft, null, null, null, moment(TODAY));
    assertThat(track.step(draft).since()).isEqualTo(TODAY);
    assertThat(kinds(draft)).containsExactly(StepEventKind.DONE);
  }

  @Test
  void anOpinionBelongsToAStepThatAsksForOne() {
    assertThat(refusal(() -> track.done(draft, TODAY, null, Opinion.FAVOURABLE, moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("opinion");
    UUID advice = idOf(StepKey.ADVISORY_BODY_BRUPARTNERS);
    track.done(advice, TODAY, "A-2026-090", Opinion.WITH_REMARKS, moment(TODAY));
    assertThat(track.step(advice).opinion()).isEqualTo(Opinion.WITH_REMARKS);
  }

  @Test
  void todayIsTheDayInBrussels() {
    Moment justAfterMidnight = new Moment("corr-lb", TODAY.atTime(0, 30).atZone(ZoneId.of("Europe/Brussels")).toInstant());
    track.done(draft, TODAY, null, null, justAfterMidnight);
    assertThat(kinds(draft)).containsExactly(StepEventKind.DONE);
  }

  @Test
  void aStepThatIsDoneIsNotDoneAgain() {
    track.done(draft, YESTERDAY, null, null, moment(TODAY));
    Refusal refusal = refusal(() -> track.done(draft, TODAY, null, null, moment(TODAY)));
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.STATE);
    assertThat(refusal.sentence()).isEqualTo(Message.of("legislation.step.cannot-be-done", StepKey.DRAFT,
        Message.of("legislation.step.state-since", StepState.DONE, YESTERDAY)));
  }

  @Test
  void whenEveryStepIsDoneOrSkippedTheTrackIsCompleted() {
    for (Step step : track.steps()) {
      if (step.key().advisoryBody()) {
        track.skip(step.id(), null, "Geen sociaaleconomische weerslag", moment(TODAY));
      } else {
        track.done(step.id(), YESTERDAY, null, null, moment(TODAY));
      }
    }
    assertThat(track.state()).isEqualTo(TrackState.COMPLETED);
    assertThat(track.publishedOn()).isEqualTo(YESTERDAY);
  }

  // Not doing

  @Test
  void aStepIsSkippedForAReasonOnly() {
    assertThat(refusal(() -> track.skip(draft, null, "  ", moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("reason");
    track.skip(draft, null, "De tekst bestond al", moment(TODAY));
    assertThat(track.step(draft).state()).isEqualTo(StepState.SKIPPED);
    assertThat(history(draft).get(0).reason()).isEqualTo("De tekst bestond al");
  }

  @Test
  void aStepIsBlockedForACodedCauseSinceADay() {
    track.start(draft, moment(YESTERDAY));
    track.block(draft, BlockCause.CARETAKER_GOVERNMENT, YESTERDAY, null, moment(TODAY));
    assertThat(track.step(draft).cause()).isEqualTo(BlockCause.CARETAKER_GOVERNMENT);
    assertThat(track.step(draft).since()).isEqualTo(YESTERDAY);
    assertThat(refusal(() -> track.block(draft, null, null, "Zomaar", moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("cause");
  }

  @Test
  void anotherCauseNeedsToBeExplained() {
    assertThat(refusal(() -> track.block(draft, BlockCause.OTHER, null, null, moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("reason");
  }

  @Test
  void aStepWaitsForSomebodySinceADay() {
    track.await(draft, "Waals Gewest", YESTERDAY, "Gemeenschappelijke tekst", moment(TODAY));
    assertThat(track.step(draft).state()).isEqualTo(StepState.WAITING);
    assertThat(track.step(draft).entity()).isEqualTo("Waals Gewest");
    assertThat(track.step(draft).since()).isEqualTo(YESTERDAY);
    assertThat(refusal(() -> track.await(draft, null, null, null, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("entity");
  }

  @Test
  void whatStoodStillGoesOnAndTheCauseStaysInTheHistory() {
    track.block(draft, BlockCause.BUDGET, TODAY.minusDays(10), null, moment(TODAY.minusDays(9)));
    track.resume(draft, YESTERDAY, "Akkoord van Begroting", moment(TODAY));
    assertThat(track.step(draft).state()).isEqualTo(StepState.DOING);
    assertThat(track.step(draft).cause()).isNull();
    assertThat(history(draft).get(0).cause()).isEqualTo(BlockCause.BUDGET);
    assertThat(history(draft).get(1).reason()).isEqualTo("Akkoord van Begroting");
  }

  @Test
  void aStepDoesNotGoOnBeforeItStopped() {
    track.block(draft, BlockCause.BUDGET, YESTERDAY, null, moment(TODAY));
    assertThat(refusal(() -> track.resume(draft, TODAY.minusDays(2), null, moment(TODAY))).sentence())
        .isEqualTo(Message.of("legislation.step.before-it-stopped", TODAY.minusDays(2), StepState.BLOCKED, YESTERDAY));
  }

  @Test
  void aReturnedStepIsReworkedAndDone() {
    track.start(draft, moment(TODAY));
    track.giveBack(draft, null, "De memorie ontbreekt", moment(TODAY));
    assertThat(track.step(draft).state()).isEqualTo(StepState.RETURNED);
    assertThat(refusal(() -> track.giveBack(draft, null, "Nog eens", moment(TODAY))).reason()).isEqualTo(Refusal.Reason.STATE);
    track.resume(draft, null, null, moment(TODAY));
    track.done(draft, TODAY, null, null, moment(TODAY));
    assertThat(kinds(draft)).containsExactly(StepEventKind.STARTED, StepEventKind.RETURNED, StepEventKind.RESUMED, StepEventKind.DONE);
  }

  @ParameterizedTest
  @EnumSource(StepOutcome.class)
  void nothingIsRecordedOfAStepThatIsDone(StepOutcome outcome) {
    track.done(draft, YESTERDAY, null, null, moment(TODAY));
    StepRecord record = new StepRecord(outcome, TODAY, null, null, "Waarom", BlockCause.BUDGET, "Parlement");
    assertThat(refusal(() -> track.record(draft, record, moment(TODAY))).reason()).isEqualTo(Refusal.Reason.STATE);
  }

  @ParameterizedTest
  @EnumSource(StepOutcome.class)
  void noOutcomeLiesInTheFuture(StepOutcome outcome) {
    StepRecord record = new StepRecord(outcome, TOMORROW, null, null, "Waarom", BlockCause.BUDGET, "Parlement");
    assertThat(refusal(() -> track.record(draft, record, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("on");
  }

  @Test
  void anOutcomeMustBeGiven() {
    StepRecord none = new StepRecord(null, TODAY, null, null, null, null, null);
    assertThat(refusal(() -> track.record(draft, none, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("outcome");
  }

  @Test
  void aPlannedStepCannotGoOn() {
    assertThat(refusal(() -> track.resume(draft, null, null, moment(TODAY))).sentence())
        .isEqualTo(Message.of("legislation.step.cannot-be-resumed", StepKey.DRAFT, StepState.PLANNED));
  }

  // Putting right

  @Test
  void aCorrectionKeepsWhatWasWrong() {
    track.done(draft, YESTERDAY, "BHR-1", null, moment(YESTERDAY));
    track.correct(draft, TODAY.minusDays(5), "BHR-2", null, "Verkeerde vergadering", moment(TODAY));
    assertThat(track.step(draft).since()).isEqualTo(TODAY.minusDays(5));
    assertThat(track.step(draft).reference()).isEqualTo("BHR-2");
    StepHistoryView line = history(draft).get(1);
    assertThat(line.formerOn()).isEqualTo(YESTERDAY);
    assertThat(line.formerReference()).isEqualTo("BHR-1");
    assertThat(line.reason()).isEqualTo("Verkeerde vergadering");
  }

  @Test
  void aCorrectionNeedsAReasonAndMustChangeSomething() {
    track.done(draft, YESTERDAY, "BHR-1", null, moment(YESTERDAY));
    assertThat(refusal(() -> track.correct(draft, TODAY, "BHR-1", null, null, moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("reason");
    assertThat(refusal(() -> track.correct(draft, YESTERDAY, " BHR-1 ", null, "Zomaar", moment(TODAY))).sentence().key())
        .isEqualTo("legislation.step.nothing-corrected");
    assertThat(refusal(() -> track.correct(draft, TOMORROW, "BHR-1", null, "Morgen", moment(TODAY))).sentence().key())
        .isEqualTo("legislation.step.in-the-future");
    assertThat(history(draft)).hasSize(1);
  }

  @Test
  void onlyWhatIsDoneCanBeCorrected() {
    track.start(draft, moment(TODAY));
    assertThat(refusal(() -> track.correct(draft, TODAY, null, null, "Waarom", moment(TODAY))).reason())
        .isEqualTo(Refusal.Reason.STATE);
  }

  @Test
  void aStepThatWasDoneIsReopenedForAReasonAndItsDateIsKept() {
    track.done(draft, YESTERDAY, "BHR-1", null, moment(YESTERDAY));
    track.reopen(draft, "De Raad van State vraagt een nieuwe tekst", moment(TODAY));
    assertThat(track.step(draft).state()).isEqualTo(StepState.DOING);
    assertThat(history(draft).get(1).formerOn()).isEqualTo(YESTERDAY);
    assertThat(track.state()).isEqualTo(TrackState.OPEN);
    assertThat(refusal(() -> track.reopen(draft, "Nog eens", moment(TODAY))).sentence().key())
        .isEqualTo("legislation.step.cannot-be-reopened");
  }

  // Taking over

  @Test
  void aRunningDossierIsTakenOverWithItsPastSteps() {
    List<StepRecorded> news = track.takeOver(List.of(past(StepKey.DRAFT, StepState.DONE, TODAY.minusDays(100)),
        new PastStep(StepKey.ADVISORY_BODY_BRUPARTNERS, StepState.WAITING, TODAY.minusDays(3), null, null, null, "Brupartners")),
        moment(TODAY));
    assertThat(news).hasSize(2);
    assertThat(track.step(draft).takenOver()).isTrue();
    assertThat(track.step(draft).since()).isEqualTo(TODAY.minusDays(100));
    assertThat(kinds(draft)).containsExactly(StepEventKind.TAKEN_OVER);
    assertThat(track.steps().get(1).state()).isEqualTo(StepState.WAITING);
    assertThat(track.step(publication).takenOver()).isFalse();
  }

  @Test
  void takingOverTwiceChangesNothing() {
    List<PastStep> past = List.of(past(StepKey.DRAFT, StepState.DONE, TODAY.minusDays(100)),
        new PastStep(StepKey.PUBLICATION, StepState.DOING, null, null, null, null, null));
    track.takeOver(past, moment(YESTERDAY));
    assertThat(track.takeOver(past, moment(TODAY))).isEmpty();
    assertThat(history(draft)).hasSize(1);
  }

  @Test
  void aLaterTakeOverMovesOnWhatWasTakenOverButNotWhatWasDoneHere() {
    track.takeOver(List.of(past(StepKey.DRAFT, StepState.DOING, YESTERDAY)), moment(YESTERDAY));
    assertThat(track.takeOver(List.of(past(StepKey.DRAFT, StepState.DONE, YESTERDAY)), moment(TODAY))).hasSize(1);
    track.done(publication, TODAY, null, null, moment(TODAY));
    Refusal refusal = refusal(() -> track.takeOver(List.of(past(StepKey.PUBLICATION, StepState.DOING, TODAY)), moment(TODAY)));
    assertThat(refusal.sentence()).isEqualTo(Message.of("legislation.step.cannot-be-taken-over", StepKey.PUBLICATION, StepState.DONE));
  }

  @Test
  void whatIsTakenOverCanBePutRightByHand() {
    track.takeOver(List.of(past(StepKey.DRAFT, StepState.DONE, TODAY.minusDays(100))), moment(YESTERDAY));
    track.correct(draft, TODAY.minusDays(90), null, null, "Volgens het verslag", moment(TODAY));
    assertThat(refusal(() -> track.takeOver(List.of(past(StepKey.DRAFT, StepState.DONE, TODAY.minusDays(100))), moment(TODAY))).reason())
        .isEqualTo(Refusal.Reason.STATE);
  }

  @Test
  void whatIsTakenOverIsCheckedToo() {
    assertThat(refusal(() -> track.takeOver(List.of(past(StepKey.DRAFT, StepState.DONE, null)), moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("on");
    assertThat(refusal(() -> track.takeOver(List.of(past(StepKey.DRAFT, StepState.DONE, TOMORROW)), moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("on");
    assertThat(refusal(() -> track.takeOver(List.of(past(StepKey.DRAFT, StepState.BLOCKED, TODAY)), moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("cause");
    assertThat(refusal(() -> track.takeOver(List.of(past(StepKey.SANCTION, StepState.DONE, TODAY)), moment(TODAY))).sentence())
        .isEqualTo(Message.of("legislation.track.no-such-step", StepKey.SANCTION, Instrument.GOVERNMENT_DECREE));
  }

  // The plan

  @Test
  void aMovedTargetDatesOnlyWhatIsStillOpen() {
    LocalDate before = track.view(TODAY).steps().get(0).plannedEnd();
    track.done(draft, TODAY, null, null, moment(TODAY));
    track.aimAt(LocalDate.of(2028, 7, 31), moment(TODAY));
    assertThat(track.view(TODAY).steps().get(0).plannedEnd()).isEqualTo(before);
    assertThat(track.view(TODAY).steps().get(3).plannedEnd()).isEqualTo(LocalDate.of(2028, 7, 3));
  }

  @Test
  void theRealisticEndCountsTheDaysAlreadySpent() {
    Track late = Track.open(order(TODAY.plusWeeks(4)), moment(TODAY));
    assertThat(late.view(TODAY).realisticEnd()).isEqualTo(TODAY.plusWeeks(25));
    UUID first = late.steps().get(0).id();
    late.start(first, moment(TODAY));
    assertThat(late.view(TODAY.plusWeeks(6)).realisticEnd()).isEqualTo(TODAY.plusWeeks(25));
    assertThat(late.view(TODAY.plusWeeks(20)).realisticEnd()).isEqualTo(TODAY.plusWeeks(29));
    late.done(first, TODAY.plusWeeks(20), null, null, moment(TODAY.plusWeeks(20)));
    assertThat(late.view(TODAY.plusWeeks(20)).realisticEnd()).isEqualTo(TODAY.plusWeeks(29));
  }

  @Test
  void aTaskIsDueWhenTheTargetAsksForItOrElseWhenItCanBeDone() {
    assertThat(track.step(draft).due()).isEqualTo(track.view(TODAY).steps().get(0).plannedEnd());
    Track late = Track.open(order(TODAY.plusWeeks(4)), moment(TODAY));
    assertThat(late.steps().get(0).due()).isEqualTo(TODAY.plusWeeks(16));
  }

  @Test
  void envisagedDatesAreKeptInTheOrderInWhichTheyWereGiven() {
    track.expect(LocalDate.of(2027, 3, 1), null, moment(YESTERDAY));
    track.expect(LocalDate.of(2027, 6, 1), "Tweede advies van de Raad van State", moment(TODAY));
    assertThat(track.etas()).extracting(Eta::date).containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 1));
    assertThat(track.etas().get(1).reason()).isEqualTo("Tweede advies van de Raad van State");
    assertThat(track.etas().get(0).saidBy()).isEqualTo("corr-lb");
  }

  @Test
  void anEnvisagedDateIsNotInThePastAndIsNotChangedWithoutAReason() {
    assertThat(refusal(() -> track.expect(YESTERDAY, null, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("eta");
    track.expect(TOMORROW, null, moment(TODAY));
    assertThat(refusal(() -> track.expect(TODAY.plusDays(9), null, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("reason");
  }

  // Stopping

  @Test
  void aStoppedTrackTakesNothingAnyMore() {
    track.stop("De maatregel vervalt", moment(TODAY));
    assertThat(track.state()).isEqualTo(TrackState.STOPPED);
    List<ThrowingCallable> acts = List.of(
        () -> track.start(draft, moment(TODAY)),
        () -> track.done(draft, TODAY, null, null, moment(TODAY)),
        () -> track.reopen(draft, "Waarom", moment(TODAY)),
        () -> track.takeOver(List.of(), moment(TODAY)),
        () -> track.aimAt(TODAY, moment(TODAY)),
        () -> track.expect(TOMORROW, null, moment(TODAY)),
        () -> track.stop("Nog eens", moment(TODAY)));
    assertThat(acts).allSatisfy(act -> assertThat(refusal(act).sentence())
        .isEqualTo(Message.of("legislation.track.stopped", "Besluit bodem", moment(TODAY).at(), "De maatregel vervalt")));
  }

  @Test
  void aStepOfAnotherTrackIsUnknown() {
    assertThat(refusal(() -> track.start(UUID.randomUUID(), moment(TODAY))).reason()).isEqualTo(Refusal.Reason.UNKNOWN);
  }

  // What the tests share

  private static TrackOrder order(LocalDate target) {
    return new TrackOrder("TRP-2026-0001", Instrument.GOVERNMENT_DECREE, "LB", "Besluit bodem", target, 4, List.of(
        new StepPlan(StepKey.DRAFT, 16, StepOwner.RESPONSIBLE),
        new StepPlan(StepKey.ADVISORY_BODY_BRUPARTNERS, 5, StepOwner.RESPONSIBLE, "ADVICE"),
        new StepPlan(StepKey.ADVISORY_BODY_ENVIRONMENT, 3, StepOwner.RESPONSIBLE, "ADVICE"),
        new StepPlan(StepKey.PUBLICATION, 4, StepOwner.GOVERNMENT)));
  }

  private static PastStep past(StepKey key, StepState state, LocalDate on) {
    return new PastStep(key, state, on, null, null, null, null);
  }

  private static Moment moment(LocalDate day) {
    return new Moment("corr-lb", day.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant());
  }

  private UUID idOf(StepKey key) {
    return track.steps().stream().filter(step -> step.key() == key).findFirst().orElseThrow().id();
  }

  private List<StepHistoryView> history(UUID step) {
    return track.view(TODAY).steps().stream().filter(view -> view.id().equals(step)).findFirst().orElseThrow().history();
  }

  private List<StepEventKind> kinds(UUID step) {
    return history(step).stream().map(StepHistoryView::kind).toList();
  }

  private static Refusal refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act);
  }
}
