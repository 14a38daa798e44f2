package brussels.irisflow.deadline;

import static brussels.irisflow.deadline.DeadlineStatus.CANCELLED;
import static brussels.irisflow.deadline.DeadlineStatus.MET;
import static brussels.irisflow.deadline.DeadlineStatus.MISSED;
import static brussels.irisflow.deadline.DeadlineStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a deadline, and what is refused. */
class RegisterTest extends DeadlineTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();
  private static final LocalDate DUE = LocalDate.of(2027, 5, 28);

  @Autowired
  private DossierLog log;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void aDateNamedByAnActSaysSoInThreeLanguages() {
    DeadlineSnapshot deadline = deadlines.get(open(DUE));
    assertThat(deadline.status()).isEqualTo(OPEN);
    assertThat(deadline.rule()).isEqualTo("NAMED_DATE");
    assertThat(explained(deadline, Language.NL)).startsWith("De akte noemt zelf de datum: vrijdag 28 mei 2027.");
    assertThat(explained(deadline, Language.FR)).contains("vendredi 28 mai 2027");
    assertThat(explained(deadline, Language.EN)).contains("Friday 28 May 2027");
  }

  @Test
  void aComputedDateIsKeptWithItsEventItsRuleAndItsExplanation() {
    DeadlineSnapshot deadline = deadlines.open(Opening.computed(dossier(), "REPLY", ACT, new Periods(InstitutionHolidayLists.none())
        .compute(PeriodRequest.of(PeriodRule.EU_1182_71, LocalDate.of(2027, 1, 29), 2, PeriodUnit.MONTHS))));
    DeadlineSnapshot read = deadlines.get(deadline.id());
    assertThat(read.due()).isEqualTo("2027-03-30");
    assertThat(read.event()).isEqualTo("2027-01-29");
    assertThat(read.computedFrom()).isEqualTo("rule=EU_1182_71&event=2027-01-29&amount=2&unit=MONTHS&calendar=BE");
    assertThat(explained(read, Language.FR)).contains("29 janvier 2027").contains("30 mars 2027");
  }

  @Test
  void whatIsMetInTimeIsMet() {
    UUID id = open(DUE);
    assertThat(deadlines.meet(id, TODAY)).isTrue();
    assertThat(deadlines.get(id)).extracting(DeadlineSnapshot::status, DeadlineSnapshot::metOn).containsExactly(MET, TODAY);
    assertThat(watched(id)).isFalse();
    assertThat(happened.of(DeadlineMet.class)).singleElement().satisfies(met -> assertThat(met.late()).isFalse());
  }

  @Test
  void whatIsMetOnItsLastDayIsMetInTime() {
    UUID id = open(TODAY.plusDays(20));
    travelTo(TODAY.plusDays(20));
    deadlines.meet(id, TODAY.plusDays(20));
    assertThat(deadlines.get(id).status()).isEqualTo(MET);
    assertThat(happened.of(DeadlinePassed.class)).isEmpty();
  }

  @Test
  void whatIsMetLateStaysMissed() {
    UUID id = open(TODAY.plusDays(5));
    travelTo(TODAY.plusDays(9));
    assertThat(deadlines.get(id).status()).isEqualTo(MISSED);
    assertThat(deadlines.get(id).settled()).isFalse();
    deadlines.meet(id, TODAY.plusDays(8));
    assertThat(deadlines.get(id)).extracting(DeadlineSnapshot::status, DeadlineSnapshot::metOn)
        .containsExactly(MISSED, TODAY.plusDays(8));
    assertThat(deadlines.get(id).settled()).isTrue();
    assertThat(watched(id)).isFalse();
    assertThat(happened.of(DeadlineMet.class)).singleElement().satisfies(met -> assertThat(met.late()).isTrue());
  }

  @Test
  void whatIsRecordedLateCountsByItsRealDate() {
    UUID id = open(TODAY.plusDays(5));
    travelTo(TODAY.plusDays(9));
    deadlines.meet(id, TODAY.plusDays(4));
    assertThat(deadlines.get(id).status()).isEqualTo(MET);
  }

  @Test
  void whatWasMetBeforeItWasOpenedIsMet() {
    UUID id = open(DUE);
    deadlines.meet(id, TODAY.minusYears(1));
    assertThat(deadlines.get(id)).extracting(DeadlineSnapshot::status, DeadlineSnapshot::metOn)
        .containsExactly(MET, TODAY.minusYears(1));
  }

  @Test
  void metASecondTimeTheFirstDayStands() {
    UUID id = open(DUE);
    deadlines.meet(id, TODAY.minusDays(3));
    assertThat(deadlines.meet(id, TODAY)).isFalse();
    assertThat(deadlines.get(id).metOn()).isEqualTo(TODAY.minusDays(3));
    assertThat(happened.of(DeadlineMet.class)).hasSize(1);
    assertThat(deadlines.history(id)).extracting(DeadlineChange::kind)
        .containsExactly(DeadlineChangeKind.MET, DeadlineChangeKind.OPENED);
  }

  @Test
  void nothingIsMetOnADayToCome() {
    UUID id = open(DUE);
    assertRefused(() -> deadlines.meet(id, TODAY.plusDays(1)), 400, "6 oktober 2026 ligt in de toekomst");
  }

  @Test
  void aMoveKeepsWhoWhenWhyAndByWhatDecision() {
    UUID id = open(DUE);
    as("bi", () -> deadlines.move(id, DUE.plusMonths(1), BECAUSE, DECISION));
    DeadlineSnapshot moved = deadlines.get(id);
    assertThat(moved.due()).isEqualTo("2027-06-28");
    assertThat(moved.moves()).isEqualTo(1);
    assertThat(moved.status()).isEqualTo(OPEN);
    assertThat(deadlines.history(id).get(0)).satisfies(change -> {
      assertThat(change.kind()).isEqualTo(DeadlineChangeKind.MOVED);
      assertThat(change.person()).isEqualTo("bi");
      assertThat(change.at()).isBetween(BEGINNING.atZone(Texts.ZONE).toInstant(), clock.instant());
      assertThat(change.from()).isEqualTo(DUE);
      assertThat(change.to()).isEqualTo(DUE.plusMonths(1));
      assertThat(change.decision()).isEqualTo(DECISION);
      assertThat(texts.say(Language.FR, change.reason())).isEqualTo("Een latere handeling geeft meer tijd.");
    });
    assertThat(explained(moved, Language.NL)).isEqualTo("Op 5 oktober 2026 verplaatst van 28 mei 2027 naar 28 juni 2027"
        + " (Richtlijn (EU) 2026/9999, art. 2). Reden: Een latere handeling geeft meer tijd.");
    assertThat(happened.of(DeadlineMoved.class)).singleElement()
        .satisfies(event -> assertThat(event.from()).isEqualTo(DUE));
  }

  @Test
  void theWatchFollowsAMove() {
    UUID id = open(DUE);
    assertThat(wakesAt(id)).isEqualTo("2027-02-27T08:00");
    deadlines.move(id, DUE.plusMonths(1), BECAUSE, DECISION);
    assertThat(wakesAt(id)).isEqualTo("2027-03-30T08:00");
    deadlines.move(id, TODAY.plusDays(10), BECAUSE, DECISION);
    assertThat(wakesAt(id)).isEqualTo("2026-10-12T08:00");
  }

  @Test
  void movedToADayThatHasGoneByItIsMissedAtOnce() {
    UUID id = open(DUE);
    deadlines.move(id, TODAY.minusDays(2), BECAUSE, DECISION);
    assertThat(deadlines.get(id).status()).isEqualTo(MISSED);
    assertThat(happened.of(DeadlinePassed.class)).singleElement()
        .satisfies(passed -> assertThat(passed.deadline().due()).isEqualTo(TODAY.minusDays(2)));
    assertThat(wakesAt(id)).isEqualTo("2026-10-10T08:00");
    travelTo(TODAY.plusDays(30));
    assertThat(happened.of(DeadlinePassed.class)).hasSize(1);
  }

  @Test
  void aMissedDeadlineMovedToADayToComeIsOpenAgainAndMayPassAgain() {
    UUID id = open(TODAY.plusDays(5));
    travelTo(TODAY.plusDays(9));
    deadlines.move(id, TODAY.plusDays(20), BECAUSE, DECISION);
    assertThat(deadlines.get(id).status()).isEqualTo(OPEN);
    travelTo(TODAY.plusDays(22));
    assertThat(deadlines.get(id).status()).isEqualTo(MISSED);
    assertThat(happened.of(DeadlinePassed.class)).hasSize(2);
  }

  @Test
  void whatIsMetOrCancelledIsNotMoved() {
    UUID met = open(DUE);
    deadlines.meet(met, TODAY);
    assertRefused(() -> deadlines.move(met, DUE.plusDays(1), BECAUSE, DECISION), 409, "Deze termijn is gehaald op 5 oktober 2026.");
    UUID cancelled = open(DUE);
    deadlines.cancel(cancelled, BECAUSE);
    assertRefused(() -> deadlines.move(cancelled, DUE.plusDays(1), BECAUSE, DECISION), 409, "geannuleerd");
    assertRefused(() -> deadlines.meet(cancelled, TODAY), 409, "geannuleerd");
  }

  @Test
  void aMoveWantsAnotherDayAReasonAndADecision() {
    UUID id = open(DUE);
    assertRefused(() -> deadlines.move(id, DUE, BECAUSE, DECISION), 400, "Deze termijn loopt al tot 28 mei 2027");
    assertRefused(() -> deadlines.move(id, LocalDate.of(9999, 1, 1), BECAUSE, DECISION), 400, "tussen 1 januari 1958 en 31 december 2100");
    assertRefused(() -> deadlines.move(id, null, null, " "), 400, "3 velden");
    assertThat(deadlines.get(id)).extracting(DeadlineSnapshot::due, DeadlineSnapshot::moves).containsExactly(DUE, 0);
  }

  @Test
  void whatIsReopenedIsWatchedAgain() {
    UUID id = open(DUE);
    deadlines.meet(id, TODAY);
    deadlines.reopen(id, DUE, BECAUSE);
    assertThat(deadlines.get(id)).extracting(DeadlineSnapshot::status, DeadlineSnapshot::metOn).containsExactly(OPEN, null);
    assertThat(wakesAt(id)).isEqualTo("2027-02-27T08:00");
    assertRefused(() -> deadlines.reopen(id, DUE, BECAUSE), 409, "staat nog open, tot 28 mei 2027");
    deadlines.cancel(id, BECAUSE);
    deadlines.reopen(id, TODAY.minusDays(1), BECAUSE);
    assertThat(deadlines.get(id).status()).isEqualTo(MISSED);
    assertThat(wakesAt(id)).isEqualTo("2026-10-11T08:00");
  }

  @Test
  void cancellingEndsTheWatchAndIsDoneOnce() {
    UUID id = open(DUE);
    assertThat(deadlines.cancel(id, BECAUSE)).isTrue();
    assertThat(deadlines.cancel(id, BECAUSE)).isFalse();
    assertThat(deadlines.get(id).status()).isEqualTo(CANCELLED);
    assertThat(watched(id)).isFalse();
  }

  @Test
  void allThatIsOpenOfADossierIsCancelledTogether() {
    String dossier = dossier();
    UUID met = open(dossier, DUE);
    deadlines.meet(met, TODAY);
    open(dossier, DUE.plusDays(1));
    open(dossier, TODAY.minusDays(1));
    assertThat(deadlines.cancelAll(dossier, BECAUSE)).isEqualTo(2);
    assertThat(deadlines.of(dossier)).extracting(DeadlineSnapshot::status).containsExactly(CANCELLED, MET, CANCELLED);
  }

  @Test
  void openedAfterItsDayItIsMissedFromTheStartAndNobodyIsRemindedOfThePast() {
    UUID id = open(TODAY.minusDays(40));
    assertThat(deadlines.get(id).status()).isEqualTo(MISSED);
    assertThat(happened.of(DeadlinePassed.class)).hasSize(1);
    assertThat(happened.of(DeadlineOverdue.class)).isEmpty();
    assertThat(wakesAt(id).toLocalDate()).isAfter(TODAY);
  }

  @Test
  void theLogOfTheDossierTellsWhatHappened() {
    String dossier = dossier();
    UUID id = open(dossier, DUE);
    as("bi", () -> deadlines.move(id, DUE.plusDays(3), BECAUSE, DECISION));
    deadlines.meet(id, TODAY);
    List<String> entries = transaction.execute(status -> log.of(dossier)).stream()
        .map(entry -> entry.person() + ": " + texts.say(Language.NL, entry.what())).toList();
    assertThat(entries).containsExactly(
        "irisflow: De termijn “Omzetting van een richtlijn (verzonnen)” van 31 mei 2027 is gehaald op 5 oktober 2026.",
        "bi: De termijn “Omzetting van een richtlijn (verzonnen)” werd verplaatst van 28 mei 2027 naar 31 mei 2027"
            + " (Richtlijn (EU) 2026/9999, art. 2). Reden: Een latere handeling geeft meer tijd.",
        "irisflow: Een termijn werd vastgelegd: “Omzetting van een richtlijn (verzonnen)”, 28 mei 2027.",
        "irisflow: Het dossier werd geopend.");
  }

  @Test
  void theHistoryCannotBeRewrittenNotEvenByTheApplication() {
    UUID id = open(DUE);
    assertThatThrownBy(() -> jdbc.sql("delete from deadline_change where deadline = :id").param("id", id).update())
        .rootCause().hasMessageContaining("permission denied");
  }

  @Test
  void whatDoesNotExistIsUnknown() {
    assertRefused(() -> deadlines.move(UUID.randomUUID(), DUE, BECAUSE, DECISION), 404, "bestaat niet");
    assertRefused(() -> deadlines.cancel(UUID.randomUUID(), BECAUSE), 404, "bestaat niet");
  }

  @Test
  void undoneTogetherWithWhatTheCallerDid() {
    String dossier = dossier();
    UUID id = open(dossier, DUE);
    transaction.executeWithoutResult(status -> {
      deadlines.move(id, DUE.plusYears(1), BECAUSE, DECISION);
      open(dossier, DUE);
      status.setRollbackOnly();
    });
    assertThat(deadlines.of(dossier)).singleElement().extracting(DeadlineSnapshot::due).isEqualTo(DUE);
    assertThat(wakesAt(id)).isEqualTo("2027-02-27T08:00");
    assertThat(deadlines.history(id)).hasSize(1);
  }

  private String explained(DeadlineSnapshot deadline, Language language) {
    return String.join(" ", deadline.explanation().stream().map(sentence -> texts.say(language, sentence)).toList());
  }

  private void assertRefused(ThrowingCallable call, int status, String sentence) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.reason().status()).isEqualTo(status);
      assertThat(texts.say(Language.NL, refusal.sentence())).contains(sentence);
    });
  }
}
