package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Eta;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TranspositionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate EARLY = LocalDate.of(2026, 12, 11);
  private static final LocalDate LATE = LocalDate.of(2028, 12, 17);
  private static final Set<LocalDate> DEADLINES = Set.of(EARLY, LATE);

  private final Transposition file = Transposition.open("TRP-2026-0001", "32024L2881", moment(TODAY));

  // Competence

  @Test
  void aDossierBeginsWithTheQuestionWhoIsCompetent() {
    assertThat(file.status()).isEqualTo(TranspositionStatus.OPEN);
    assertThat(file.phase()).isEqualTo(TranspositionPhase.COMPETENCE);
    assertThat(file.regionConcerned()).isFalse();
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isFalse();
  }

  @Test
  void brusselsInternationalNamesTheLeadAndThoseWhoHelpIt() {
    file.decideCompetence(new CompetenceDecision(Competence.MIXED, true, " LB ", List.of("BM", "LB", "", "BM"),
        List.of(BelgianEntity.FLANDERS, BelgianEntity.FLANDERS), true, LATE, null), moment(TODAY));
    TranspositionView view = file.view();
    assertThat(view.lead()).isEqualTo("LB");
    assertThat(view.contributors()).containsExactly("BM");
    assertThat(view.otherEntities()).containsExactly(BelgianEntity.FLANDERS);
    assertThat(view.ggcConcerned()).isTrue();
    assertThat(view.phase()).isEqualTo(TranspositionPhase.ANALYSIS);
    assertThat(view.eta()).isEqualTo(LATE);
    assertThat(file.regionConcerned()).isTrue();
  }

  @Test
  void aRegionThatIsNotConcernedEndsTheDossierWithAReason() {
    assertThat(refusal(() -> file.decideCompetence(notConcerned(" "), moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("reason");
    file.decideCompetence(notConcerned("Bevoegdheid van de federale overheid"), moment(TODAY));
    assertThat(file.status()).isEqualTo(TranspositionStatus.NOT_CONCERNED);
    assertThat(file.phase()).isEqualTo(TranspositionPhase.CLOSED);
    assertThat(file.regionConcerned()).isFalse();
  }

  @Test
  void whatIsMissingOrContradictoryIsToldAtOnce() {
    CompetenceDecision decision = new CompetenceDecision(Competence.EXCLUSIVELY_FEDERAL, true, null, List.of("B M"), null, false, YESTERDAY,
        null);
    assertThat(refusal(() -> file.decideCompetence(decision, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactlyInAnyOrder("competence", "lead", "contributors", "eta");
    assertThat(file.phase()).isEqualTo(TranspositionPhase.COMPETENCE);
  }

  @Test
  void competenceIsDecidedOnce() {
    concerned();
    assertThat(refusal(() -> file.decideCompetence(notConcerned("Toch niet"), moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.cannot-decide-competence", "TRP-2026-0001", TranspositionPhase.ANALYSIS));
  }

  // Analysis

  @Test
  void theLeadSplitsTheDirectiveIntoMeasures() {
    concerned();
    analyse(proposal("Ordonnantie", "art. 1 tot 5"), proposal("Besluit", "6, 7, lid 2"));
    assertThat(file.phase()).isEqualTo(TranspositionPhase.AGREEMENT);
    assertThat(file.measures()).extracting(Measure::state).containsOnly(MeasureState.PROPOSED);
    assertThat(file.view().measures()).extracting(MeasureView::articles).containsExactly("1-5", "6, 7(2)");
    assertThat(file.openMeasures()).isEmpty();
  }

  @Test
  void faultsAreToldByMeasureAndField() {
    concerned();
    Refusal refusal = refusal(() -> file.analyse(List.of(proposal("Ordonnantie", "1-5"),
        new MeasureProposal(" ", null, null, "geen idee", LocalDate.of(2030, 1, 1))), null, DEADLINES, ArticleSet.NONE, moment(TODAY)));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("measures[1].title", "measures[1].instrument",
        "measures[1].institution", "measures[1].articles", "measures[1].deadline");
    assertThat(file.measures()).isEmpty();
  }

  @Test
  void aDirectiveNeedsAtLeastOneMeasure() {
    concerned();
    assertThat(refusal(() -> analyse()).fields()).extracting(Refusal.Field::field).containsExactly("measures");
    assertThat(refusal(() -> file.analyse(null, null, DEADLINES, ArticleSet.NONE, moment(TODAY))).reason())
        .isEqualTo(Refusal.Reason.INPUT);
  }

  @Test
  void whatIsReturnedIsAnalysedAnewAndReplaced() {
    concerned();
    analyse(proposal("Ordonnantie", "1-5"));
    assertThat(refusal(() -> file.returnPlan(null, moment(TODAY))).fields()).extracting(Refusal.Field::field).containsExactly("reason");
    file.returnPlan("Artikel 6 ontbreekt", moment(TODAY));
    assertThat(file.phase()).isEqualTo(TranspositionPhase.ANALYSIS);
    assertThat(file.returnReason()).isEqualTo("Artikel 6 ontbreekt");
    analyse(proposal("Ordonnantie", "1-6"));
    assertThat(file.view().measures()).extracting(MeasureView::articles).containsExactly("1-6");
    file.agreePlan(moment(TODAY));
    assertThat(file.phase()).isEqualTo(TranspositionPhase.MEASURES);
    assertThat(file.openMeasures()).hasSize(1);
    assertThat(file.returnReason()).isNull();
  }

  @Test
  void nobodyAgreesWithWhatWasNotProposed() {
    concerned();
    assertThat(refusal(() -> file.agreePlan(moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.no-plan-to-agree", "TRP-2026-0001", TranspositionPhase.ANALYSIS));
    assertThat(refusal(() -> file.returnPlan("Nee", moment(TODAY))).reason()).isEqualTo(Refusal.Reason.STATE);
  }

  // Notification

  @Test
  void aMeasureIsNotifiedInThreeSteps() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    file.prepareNotice(measure, notice(Coverage.COMPLETE), moment(TODAY));
    assertThat(file.measure(measure).state()).isEqualTo(MeasureState.PREPARED);
    assertThat(file.measure(measure).preparedBy()).isEqualTo("corr-lb");
    file.agreeNotice(measure, moment(TODAY));
    file.transmit(measure, TODAY, "MNE(2026)01234", moment(TODAY));
    assertThat(file.measure(measure).state()).isEqualTo(MeasureState.NOTIFIED);
    assertThat(file.measure(measure).transmittedOn()).isEqualTo(TODAY);
    assertThat(file.view().measures().get(0).transmissionReference()).isEqualTo("MNE(2026)01234");
  }

  @Test
  void aNotificationThatIsReturnedIsPreparedAnew() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    file.prepareNotice(measure, notice(Coverage.COMPLETE), moment(TODAY));
    file.returnNotice(measure, "De referentie klopt niet", moment(TODAY));
    assertThat(file.measure(measure).state()).isEqualTo(MeasureState.ONGOING);
    assertThat(file.view().measures().get(0).reason()).isEqualTo("De referentie klopt niet");
    file.prepareNotice(measure, notice(Coverage.COMPLETE), moment(TODAY));
    assertThat(file.view().measures().get(0).reason()).isNull();
  }

  @Test
  void theStepsOfANotificationCannotBeSkipped() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    assertThat(refusal(() -> file.agreeNotice(measure, moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.measure.nothing-to-check", "Ordonnantie", MeasureState.ONGOING));
    assertThat(refusal(() -> file.transmit(measure, TODAY, "MNE", moment(TODAY))).reason()).isEqualTo(Refusal.Reason.STATE);
    file.prepareNotice(measure, notice(Coverage.COMPLETE), moment(TODAY));
    assertThat(refusal(() -> file.transmit(measure, TODAY, "MNE", moment(TODAY))).reason()).isEqualTo(Refusal.Reason.STATE);
    notified(measure, Coverage.COMPLETE);
    assertThat(refusal(() -> file.prepareNotice(measure, notice(Coverage.COMPLETE), moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.measure.cannot-be-prepared", "Ordonnantie", MeasureState.NOTIFIED));
  }

  @ParameterizedTest
  @CsvSource({
      "2026-11-22, 2026-11-22, adoptedOn publishedOn",
      "2026-11-20, 2026-11-19, publishedOn",
      "1700-01-01, 2026-11-19, adoptedOn",
      ", , adoptedOn publishedOn"})
  void theDatesOfAnActMustBePossible(LocalDate adopted, LocalDate published, String fields) {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    NoticeData data = new NoticeData("Ordonnantie", "Ordonnantie", adopted, published, "BS", Coverage.COMPLETE, null, null);
    assertThat(refusal(() -> file.prepareNotice(measure, data, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly(fields.split(" "));
    assertThat(file.measure(measure).state()).isEqualTo(MeasureState.ONGOING);
  }

  @Test
  void anActIsNotSentBeforeItIsPublishedNorTomorrow() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    file.prepareNotice(measure, notice(Coverage.COMPLETE), moment(TODAY));
    file.agreeNotice(measure, moment(TODAY));
    assertThat(refusal(() -> file.transmit(measure, LocalDate.of(2026, 11, 1), "MNE", moment(TODAY))).sentence().key())
        .isEqualTo("transposition.notice.sent-before-published");
    assertThat(refusal(() -> file.transmit(measure, TODAY.plusDays(1), " ", moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("reference", "on");
  }

  // Done for the Region

  @Test
  void theRegionIsDoneWhenEveryArticleIsCoveredByANotifiedMeasure() {
    List<UUID> measures = agreed(proposal("Ordonnantie", "1-5"), proposal("Besluit", "6, 7"));
    notified(measures.get(0), Coverage.COMPLETE);
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isFalse();
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("6, 7");
    notified(measures.get(1), Coverage.COMPLETE);
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isTrue();
    file.closeForRegion(ArticleSet.NONE, moment(TODAY));
    assertThat(file.status()).isEqualTo(TranspositionStatus.TRANSPOSED);
    assertThat(file.doneOn()).isEqualTo(TODAY);
  }

  @Test
  void aPartialNotificationCountsWhileMoreIsUnderWayAndOnceACompleteOneFollows() {
    List<UUID> measures = agreed(proposal("Ordonnantie", "1-5"), proposal("Besluit", "6"), proposal("Ministerieel besluit", "7"));
    notified(measures.get(0), Coverage.PARTIAL);
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("6, 7");
    notified(measures.get(1), Coverage.COMPLETE, moment(TODAY.plusDays(1)));
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("7");
    notified(measures.get(2), Coverage.PARTIAL, moment(TODAY.plusDays(2)));
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("7");
    notified(measures.get(2), Coverage.COMPLETE, moment(TODAY.plusDays(3)));
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isTrue();
  }

  @Test
  void whatTheCorrelationTableExemptsNeedsNoMeasure() {
    notified(agreed(proposal("Ordonnantie", "1-5")).get(0), Coverage.COMPLETE);
    file.listArticles("1-5, 6, 7(2)", moment(TODAY));
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("6, 7(2)");
    assertThat(file.everyArticleCovered(articles("6, 7"))).isTrue();
  }

  @Test
  void aWholeArticleIsCoveredAsAWholeOnly() {
    notified(agreed(proposal("Ordonnantie", "1-5, 7(1), 7(2)")).get(0), Coverage.COMPLETE);
    file.listArticles("1-5, 7", moment(TODAY));
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("7");
    file.listArticles("1-5, 7(1), 7(2)", moment(TODAY));
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isTrue();
  }

  @Test
  void theListOfArticlesCountsAsLongAsThereIsOne() {
    notified(agreed(proposal("Ordonnantie", "1-5")).get(0), Coverage.COMPLETE);
    file.listArticles("1-30, annex I", moment(TODAY));
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("6-30, annex I");
    file.listArticles(" ", moment(TODAY));
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isTrue();
    assertThat(refusal(() -> file.listArticles("alle", moment(TODAY))).sentence().key())
        .isEqualTo("transposition.list-is-not-a-list");
  }

  @Test
  void aMeasureForTheWholeDirectiveCoversItsAnnexesToo() {
    file.listArticles("1-30, annex I", moment(TODAY));
    notified(agreed(proposal("Ordonnantie", "alle")).get(0), Coverage.COMPLETE);
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isTrue();
  }

  @Test
  void nothingIsClosedWithSomethingUncoveredOrUnderWay() {
    List<UUID> measures = agreed(proposal("Ordonnantie", "1-5"), proposal("Besluit", "6"));
    notified(measures.get(0), Coverage.COMPLETE);
    assertThat(refusal(() -> file.closeForRegion(ArticleSet.NONE, moment(TODAY))).sentence().key())
        .isEqualTo("transposition.measures-under-way");
    notified(measures.get(1), Coverage.PARTIAL, moment(TODAY.plusDays(1)));
    assertThat(refusal(() -> file.closeForRegion(ArticleSet.NONE, moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.uncovered", "TRP-2026-0001", articles("6").said()));
  }

  @Test
  void whenAllIsNotifiedAndSomethingIsUncoveredTheLeadAnalysesAgain() {
    notified(agreed(proposal("Ordonnantie", "1-5")).get(0), Coverage.PARTIAL);
    analyse(proposal("Besluit", "3-5"));
    file.agreePlan(moment(TODAY));
    assertThat(file.view().measures()).extracting(MeasureView::number).containsExactly(1, 2);
    assertThat(file.openMeasures()).extracting(Measure::title).containsExactly("Besluit");
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("3-5");
    notified(file.openMeasures().get(0).id(), Coverage.COMPLETE);
    assertThat(file.everyArticleCovered(ArticleSet.NONE)).isTrue();
  }

  @Test
  void theLeadMayAnswerThatNothingMoreIsDueOnceTheTableSaysSo() {
    notified(agreed(proposal("Ordonnantie", "1-5")).get(0), Coverage.PARTIAL);
    assertThat(refusal(() -> analyse()).fields()).extracting(Refusal.Field::field).containsExactly("measures");
    file.analyse(List.of(), "Artikelen 1 tot 5 hoeven geen omzetting", DEADLINES, articles("1-5"), moment(TODAY));
    file.agreePlan(moment(TODAY));
    file.closeForRegion(articles("1-5"), moment(TODAY));
    assertThat(file.status()).isEqualTo(TranspositionStatus.TRANSPOSED);
  }

  @Test
  void doneForBelgiumIsRecordedApartAndOnlyAfterTheRegion() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    assertThat(refusal(() -> file.recordBelgium(TODAY, "Eurtransbel 17", moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.region-first", "TRP-2026-0001", TranspositionStatus.OPEN));
    notified(measure, Coverage.COMPLETE);
    file.closeForRegion(ArticleSet.NONE, moment(TODAY));
    assertThat(refusal(() -> file.recordBelgium(TODAY.plusDays(1), "", moment(TODAY))).fields()).hasSize(2);
    assertThat(refusal(() -> file.recordBelgium(YESTERDAY, "Eurtransbel 17", moment(TODAY))).sentence().key())
        .isEqualTo("transposition.belgium-before-region");
    file.recordBelgium(TODAY, "Eurtransbel 17", moment(TODAY));
    assertThat(file.view().belgiumDoneOn()).isEqualTo(TODAY);
    assertThat(file.view().belgiumReference()).isEqualTo("Eurtransbel 17");
  }

  // On the way

  @Test
  void aSplitDividesTheArticles() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5, 7(2)")).get(0);
    UUID part = file.splitMeasure(measure, proposal("Besluit", "4, 7(2)"), "Uitvoering door de Regering", DEADLINES, moment(TODAY));
    assertThat(file.measure(measure).articles()).hasToString("1-3, 5");
    assertThat(file.measure(part).articles()).hasToString("4, 7(2)");
    assertThat(file.measure(part).state()).isEqualTo(MeasureState.ONGOING);
    assertThat(file.articles()).hasToString("1-5, 7(2)");
    assertThat(file.history()).filteredOn(line -> line.kind() == TranspositionEventKind.MEASURE_SPLIT).singleElement()
        .satisfies(line -> {
          assertThat(line.before()).isEqualTo("1-5, 7(2)");
          assertThat(line.after()).isEqualTo("1-3, 5");
          assertThat(line.reason()).isEqualTo("Uitvoering door de Regering");
        });
  }

  @Test
  void aSplitTakesWhatIsThereAndLeavesSomething() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    for (String articles : List.of("6", "4(1)", "all", "1-5")) {
      assertThat(refusal(() -> file.splitMeasure(measure, proposal("Besluit", articles), "Waarom", DEADLINES, moment(TODAY))).fields())
          .as(articles).extracting(Refusal.Field::field).containsExactly("articles");
    }
    assertThat(refusal(() -> file.splitMeasure(measure, proposal("Besluit", "4"), null, DEADLINES, moment(TODAY))).fields())
        .extracting(Refusal.Field::field).containsExactly("reason");
    assertThat(file.measures()).hasSize(1);
    assertThat(file.measure(measure).articles()).hasToString("1-5");
  }

  @Test
  void onlyAMeasureUnderWayIsSplit() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    notified(measure, Coverage.COMPLETE);
    assertThat(refusal(() -> file.splitMeasure(measure, proposal("Besluit", "4"), "Waarom", DEADLINES, moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.measure.cannot-be-split", "Ordonnantie", MeasureState.NOTIFIED));
  }

  @Test
  void aDroppedMeasureLeavesItsArticlesUncovered() {
    List<UUID> measures = agreed(proposal("Ordonnantie", "1-5"), proposal("Besluit", "6"));
    notified(measures.get(0), Coverage.COMPLETE);
    file.dropMeasure(measures.get(1), "Staat al in de ordonnantie", moment(TODAY));
    assertThat(file.openMeasures()).isEmpty();
    assertThat(file.uncovered(ArticleSet.NONE)).hasToString("6");
    assertThat(file.everyArticleCovered(articles("6"))).isTrue();
    assertThat(refusal(() -> file.dropMeasure(measures.get(0), "Ook niet", moment(TODAY))).reason()).isEqualTo(Refusal.Reason.STATE);
    assertThat(refusal(() -> file.dropMeasure(measures.get(1), "Nog eens", moment(TODAY))).sentence())
        .isEqualTo(Message.of("transposition.measure.cannot-be-dropped", "Besluit", MeasureState.DROPPED));
  }

  @Test
  void aMeasureNobodyThoughtOfIsAddedForAReason() {
    assertThat(refusal(() -> file.addMeasure(proposal("Besluit", "8"), "Vergeten", DEADLINES, moment(TODAY))).reason())
        .isEqualTo(Refusal.Reason.STATE);
    agreed(proposal("Ordonnantie", "1-5"));
    UUID added = file.addMeasure(proposal("Besluit", "8"), "Vergeten", DEADLINES, moment(TODAY));
    assertThat(file.measure(added).number()).isEqualTo(2);
    assertThat(file.articles()).hasToString("1-5, 8");
  }

  @Test
  void aMeasureIsHandedToAnotherInstitution() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    file.handMeasureTo(measure, "BM", "Bevoegdheid mobiliteit", moment(TODAY));
    assertThat(file.measure(measure).institution()).isEqualTo("BM");
    assertThat(refusal(() -> file.handMeasureTo(measure, "", "", moment(TODAY))).fields()).hasSize(2);
  }

  @Test
  void aNewLeadIsNamedForAReasonAndLeavesTheHelpers() {
    assertThat(refusal(() -> file.changeLead("BM", "Waarom", moment(TODAY))).sentence().key()).isEqualTo("transposition.no-lead-yet");
    concerned();
    file.changeContributors(List.of("BM", "BH"), moment(TODAY));
    assertThat(refusal(() -> file.changeLead("LB", null, moment(TODAY))).fields()).hasSize(2);
    file.changeLead("BM", "Nieuwe bevoegdheidsverdeling", moment(TODAY));
    assertThat(file.lead()).isEqualTo("BM");
    assertThat(file.contributors()).containsExactly("BH");
    assertThat(file.history()).filteredOn(line -> line.kind() == TranspositionEventKind.LEAD_CHANGED).singleElement()
        .satisfies(line -> assertThat(List.of(line.before(), line.after())).containsExactly("LB", "BM"));
  }

  // Time

  @Test
  void envisagedDatesAreKeptInTheOrderInWhichTheyWereGiven() {
    concerned();
    file.expect(EARLY, null, moment(TODAY));
    file.expect(LATE, "Advies van de Raad van State", moment(TODAY));
    file.expect(LATE, "Advies van de Raad van State", moment(TODAY));
    assertThat(file.view().etas()).extracting(Eta::date).containsExactly(EARLY, LATE);
    assertThat(refusal(() -> file.expect(YESTERDAY, null, moment(TODAY))).fields()).extracting(Refusal.Field::field)
        .containsExactly("eta", "reason");
  }

  @Test
  void aDeadlineThatPassesWithArticlesUncoveredMakesTheDossierLate() {
    agreed(proposal("Ordonnantie", "1-5"));
    assertThat(file.deadlinePassed(EARLY, ArticleSet.NONE, moment(EARLY.plusDays(1)))).isTrue();
    assertThat(file.lateSince()).isEqualTo(EARLY);
    assertThat(file.letterExpected()).isEqualTo(LocalDate.of(2027, 1, 11));
  }

  @Test
  void aDeadlineWhoseArticlesAreAllCoveredMakesNothingLate() {
    List<UUID> measures = agreed(proposal("Ordonnantie", "1-5"),
        new MeasureProposal("Besluit", Instrument.GOVERNMENT_DECREE, "LB", "6", LATE));
    notified(measures.get(0), Coverage.COMPLETE);
    assertThat(file.uncoveredBy(EARLY, ArticleSet.NONE)).isEqualTo(ArticleSet.NONE);
    assertThat(file.deadlinePassed(EARLY, ArticleSet.NONE, moment(EARLY.plusDays(1)))).isFalse();
    assertThat(file.lateSince()).isNull();
    assertThat(file.deadlinePassed(LATE, ArticleSet.NONE, moment(LATE.plusDays(1)))).isTrue();
  }

  @Test
  void aDossierWithoutMeasuresIsLateWhenADeadlinePasses() {
    concerned();
    assertThat(file.deadlinePassed(EARLY, ArticleSet.NONE, moment(EARLY.plusDays(1)))).isTrue();
  }

  @Test
  void aDeadlineThatNoMeasureServesIsNotMetAsLongAsSomethingIsUncovered() {
    agreed(new MeasureProposal("Besluit", Instrument.GOVERNMENT_DECREE, "LB", "6", LATE));
    assertThat(file.uncoveredBy(EARLY, ArticleSet.NONE)).hasToString("6");
  }

  @Test
  void aDelayIsExplainedWithACodedCauseAndANewDate() {
    agreed(proposal("Ordonnantie", "1-5"));
    assertThat(refusal(() -> file.explainDelay(BlockCause.BUDGET, "Geen geld", LATE, moment(TODAY))).sentence().key())
        .isEqualTo("transposition.not-late");
    Moment after = moment(EARLY.plusDays(1));
    file.deadlinePassed(EARLY, ArticleSet.NONE, after);
    assertThat(refusal(() -> file.explainDelay(null, null, null, after)).fields()).extracting(Refusal.Field::field)
        .containsExactly("cause", "reason", "eta");
    file.explainDelay(BlockCause.BUDGET, "Geen geld", LATE, after);
    assertThat(file.view().delayCause()).isEqualTo(BlockCause.BUDGET);
    assertThat(file.eta()).isEqualTo(LATE);
  }

  @Test
  void aDeadlineMovedByALaterActTakesItsMeasuresAlongAndEndsTheDelay() {
    UUID measure = agreed(proposal("Ordonnantie", "1-5")).get(0);
    Moment after = moment(EARLY.plusDays(1));
    file.deadlinePassed(EARLY, ArticleSet.NONE, after);
    LocalDate moved = LocalDate.of(2027, 12, 11);
    file.moveDeadline(EARLY, moved, "Richtlijn tot uitstel", after);
    assertThat(file.measure(measure).deadline()).isEqualTo(moved);
    assertThat(file.lateSince()).isNull();
    assertThat(file.letterExpected()).isNull();
  }

  @Test
  void aDeadlineMovedButStillPassedLeavesTheDossierLateSinceThen() {
    agreed(proposal("Ordonnantie", "1-5"));
    Moment after = moment(LocalDate.of(2027, 6, 1));
    file.deadlinePassed(EARLY, ArticleSet.NONE, after);
    file.moveDeadline(EARLY, LocalDate.of(2027, 3, 1), "Uitstel", after);
    assertThat(file.lateSince()).isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(file.letterExpected()).isEqualTo(LocalDate.of(2027, 4, 1));
  }

  // The end

  @ParameterizedTest
  @EnumSource(value = TranspositionStatus.class, names = {"NOT_CONCERNED", "ANNULLED", "WITHDRAWN", "TRANSPOSED"})
  void aClosedDossierTakesNothingAnyMore(TranspositionStatus status) {
    end(status);
    List<ThrowingCallable> acts = List.of(
        () -> concerned(),
        () -> analyse(proposal("Ordonnantie", "1-5")),
        () -> file.agreePlan(moment(TODAY)),
        () -> file.listArticles("1-5", moment(TODAY)),
        () -> file.addMeasure(proposal("Besluit", "8"), "Waarom", DEADLINES, moment(TODAY)),
        () -> file.expect(LATE, "Waarom", moment(TODAY)),
        () -> file.changeLead("BM", "Waarom", moment(TODAY)),
        () -> file.annul("Waarom", moment(TODAY)),
        () -> file.withdraw("Waarom", moment(TODAY)),
        () -> file.closeForRegion(ArticleSet.NONE, moment(TODAY)));
    assertThat(acts).allSatisfy(act -> assertThat(refusal(act).sentence())
        .isEqualTo(Message.of("transposition.closed", "TRP-2026-0001", status, moment(TODAY).at())));
    assertThat(file.deadlinePassed(EARLY, ArticleSet.NONE, moment(LATE))).isFalse();
    assertThat(file.phase()).isEqualTo(TranspositionPhase.CLOSED);
  }

  @Test
  void everythingThatHappenedStandsInTheHistory() {
    notified(agreed(proposal("Ordonnantie", "1-5")).get(0), Coverage.COMPLETE);
    file.closeForRegion(ArticleSet.NONE, moment(TODAY));
    assertThat(file.history()).extracting(TranspositionHistoryView::kind).containsExactly(TranspositionEventKind.OPENED,
        TranspositionEventKind.COMPETENCE_DECIDED, TranspositionEventKind.ANALYSED, TranspositionEventKind.PLAN_AGREED,
        TranspositionEventKind.NOTIFICATION_PREPARED, TranspositionEventKind.NOTIFICATION_AGREED,
        TranspositionEventKind.NOTIFICATION_TRANSMITTED, TranspositionEventKind.TRANSPOSED);
  }

  @Test
  void aMeasureOfAnotherDossierIsUnknown() {
    assertThat(refusal(() -> file.dropMeasure(UUID.randomUUID(), "Waarom", moment(TODAY))).reason()).isEqualTo(Refusal.Reason.UNKNOWN);
  }

  // What the tests share

  private void concerned() {
    file.decideCompetence(new CompetenceDecision(Competence.EXCLUSIVELY_FEDERATED, true, "LB", List.of(), List.of(), false, null, null),
        moment(TODAY));
  }

  private static CompetenceDecision notConcerned(String reason) {
    return new CompetenceDecision(Competence.EXCLUSIVELY_FEDERAL, false, null, null, null, false, null, reason);
  }

  private void analyse(MeasureProposal... proposals) {
    file.analyse(List.of(proposals), null, DEADLINES, ArticleSet.NONE, moment(TODAY));
  }

  private List<UUID> agreed(MeasureProposal... proposals) {
    concerned();
    analyse(proposals);
    file.agreePlan(moment(TODAY));
    return file.measures().stream().map(Measure::id).toList();
  }

  private void notified(UUID measure, Coverage coverage) {
    notified(measure, coverage, moment(TODAY));
  }

  private void notified(UUID measure, Coverage coverage, Moment moment) {
    file.prepareNotice(measure, notice(coverage), moment);
    file.agreeNotice(measure, moment);
    file.transmit(measure, moment.today(), "MNE(2026)01234", moment);
  }

  private void end(TranspositionStatus status) {
    switch (status) {
      case NOT_CONCERNED -> file.decideCompetence(notConcerned("Federaal"), moment(TODAY));
      case ANNULLED -> file.annul("Arrest van het Hof", moment(TODAY));
      case WITHDRAWN -> file.withdraw("Dubbel dossier", moment(TODAY));
      default -> {
        notified(agreed(proposal("Ordonnantie", "1-5")).get(0), Coverage.COMPLETE);
        file.closeForRegion(ArticleSet.NONE, moment(TODAY));
      }
    }
  }

  private static MeasureProposal proposal(String title, String articles) {
    return new MeasureProposal(title, Instrument.ORDINANCE, "LB", articles, EARLY);
  }

  private static NoticeData notice(Coverage coverage) {
    return new NoticeData("Ordonnantie van 5 november 2026", "Ordonnantie", LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 16),
        "BS 16.11.2026, blz. 1", coverage, null, null);
  }

  private static ArticleSet articles(String text) {
    return ArticleReader.read(new Faults(), "articles", text);
  }

  private static Moment moment(LocalDate day) {
    return new Moment("corr-lb", day.atTime(10, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant());
  }

  private static Refusal refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act);
  }
}
