package brussels.irisflow.deadline;

import static brussels.irisflow.deadline.AlertLevel.ESCALATION;
import static brussels.irisflow.deadline.AlertLevel.HEAD;
import static brussels.irisflow.deadline.AlertLevel.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.deadline.Ladder.Rung;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final LocalDate DUE = LocalDate.of(2027, 6, 30);
  private static final Ladder USUAL = new Ladder(List.of(new Rung(90, 0, REMINDER), new Rung(30, 0, REMINDER),
      new Rung(10, 0, REMINDER), new Rung(3, 0, REMINDER), new Rung(0, 0, REMINDER), new Rung(-7, 7, REMINDER),
      new Rung(-1, 7, ESCALATION), new Rung(-14, 28, HEAD)));

  private static LocalDate daysAfter(int days) {
    return DUE.plusDays(days);
  }

  @Test
  void theNextRungIsTheFirstAfterTheDayWhateverTheOrderOfTheTable() {
    assertThat(USUAL.next(DUE, daysAfter(-200))).contains(daysAfter(-90));
    assertThat(USUAL.next(DUE, daysAfter(-90))).contains(daysAfter(-30));
    assertThat(USUAL.next(DUE, daysAfter(-3))).contains(DUE);
    assertThat(USUAL.next(DUE, DUE)).contains(daysAfter(1));
    assertThat(USUAL.next(DUE, daysAfter(1))).contains(daysAfter(7));
  }

  @Test
  void afterTheDateItRepeatsForAsLongAsNobodyActs() {
    assertThat(USUAL.next(DUE, daysAfter(8))).contains(daysAfter(14));
    assertThat(USUAL.next(DUE, daysAfter(14))).contains(daysAfter(15));
    assertThat(USUAL.next(DUE, daysAfter(3_000))).hasValueSatisfying(next ->
        assertThat(next).isBetween(daysAfter(3_001), daysAfter(3_007)));
  }

  @Test
  void aLadderWithoutRepetitionHasAnEnd() {
    Ladder once = new Ladder(List.of(new Rung(0, 0, REMINDER)));
    assertThat(once.next(DUE, DUE)).isEmpty();
    assertThat(once.reached(DUE, DUE, daysAfter(400))).isEmpty();
    assertThat(new Ladder(List.of()).next(DUE, DUE)).isEmpty();
  }

  @Test
  void ofManyMissedRungsOnlyTheLatestOfEachLevelCounts() {
    assertThat(USUAL.reached(DUE, daysAfter(-100), daysAfter(-5))).containsExactly(new ReachedRung(daysAfter(-10), REMINDER));
    assertThat(USUAL.reached(DUE, daysAfter(-5), daysAfter(40))).containsExactly(
        new ReachedRung(daysAfter(36), ESCALATION), new ReachedRung(daysAfter(35), REMINDER), new ReachedRung(daysAfter(14), HEAD));
  }

  @Test
  void onOneDayTheHighestLevelComesFirst() {
    assertThat(USUAL.reached(DUE, daysAfter(13), daysAfter(14))).containsExactly(
        new ReachedRung(daysAfter(14), HEAD), new ReachedRung(daysAfter(14), REMINDER));
  }

  @Test
  void whatWasHandledIsNotReachedAgain() {
    assertThat(USUAL.reached(DUE, daysAfter(-30), daysAfter(-30))).isEmpty();
    assertThat(USUAL.reached(DUE, daysAfter(-30), daysAfter(-11))).isEmpty();
    assertThat(USUAL.reached(DUE, daysAfter(7), daysAfter(7))).isEmpty();
  }
}
