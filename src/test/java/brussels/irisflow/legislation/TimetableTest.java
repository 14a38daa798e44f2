package brussels.irisflow.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final List<StepPlan> DECREE = List.of(
      new StepPlan(StepKey.DRAFT, 16, StepOwner.RESPONSIBLE),
      new StepPlan(StepKey.ADVISORY_BODY_BRUPARTNERS, 5, StepOwner.RESPONSIBLE, "ADVICE"),
      new StepPlan(StepKey.ADVISORY_BODY_ENVIRONMENT, 3, StepOwner.RESPONSIBLE, "ADVICE"),
      new StepPlan(StepKey.PUBLICATION, 4, StepOwner.GOVERNMENT));

  @Test
  void theLastStepEndsTheSafetyMarginBeforeTheTarget() {
    Timetable plan = Timetable.backwards(DECREE, LocalDate.of(2028, 12, 17), 4, TODAY);
    assertThat(plan.rows().get(3).end()).isEqualTo(LocalDate.of(2028, 11, 19));
    assertThat(plan.rows().get(3).start()).isEqualTo(LocalDate.of(2028, 10, 22));
  }

  @Test
  void stepsInParallelStartOnTheSameDayAndTheLongestEndsInTime() {
    Timetable plan = Timetable.backwards(DECREE, LocalDate.of(2028, 12, 17), 4, TODAY);
    Timetable.Row longest = plan.rows().get(1);
    Timetable.Row shorter = plan.rows().get(2);
    assertThat(longest.end()).isEqualTo(LocalDate.of(2028, 10, 22));
    assertThat(shorter.start()).isEqualTo(longest.start()).isEqualTo(LocalDate.of(2028, 9, 17));
    assertThat(shorter.end()).isEqualTo(LocalDate.of(2028, 10, 8));
    assertThat(plan.rows().get(0).end()).isEqualTo(longest.start());
  }

  @Test
  void withEnoughTimeItTellsTheSlackInDaysAndExpectsWhatIsPlanned() {
    Timetable plan = Timetable.backwards(DECREE, LocalDate.of(2028, 12, 17), 4, TODAY);
    assertThat(plan.latestStart()).isEqualTo(LocalDate.of(2028, 5, 28));
    assertThat(plan.slackDays()).isEqualTo(554);
    assertThat(plan.inTime()).isTrue();
    assertThat(plan.realisticEnd()).isEqualTo(LocalDate.of(2028, 11, 19));
    assertThat(plan.rows()).allSatisfy(row -> assertThat(row.expectedEnd()).isEqualTo(row.end()));
  }

  @Test
  void withTooLittleTimeItTellsTheShortageAndPlansForwardsFromToday() {
    Timetable plan = Timetable.backwards(DECREE, LocalDate.of(2026, 12, 11), 4, TODAY);
    assertThat(plan.latestStart()).isEqualTo(LocalDate.of(2026, 5, 22));
    assertThat(plan.slackDays()).isEqualTo(-183);
    assertThat(plan.inTime()).isFalse();
    assertThat(plan.rows().get(0).expectedStart()).isEqualTo(TODAY);
    assertThat(plan.rows().get(2).expectedStart()).isEqualTo(LocalDate.of(2027, 3, 13));
    assertThat(plan.realisticEnd()).isEqualTo(TODAY.plusWeeks(25)).isEqualTo(LocalDate.of(2027, 5, 15));
  }

  @Test
  void aPlanThatMustStartTodayIsStillInTime() {
    Timetable plan = Timetable.backwards(List.of(new StepPlan(StepKey.DRAFT, 2, StepOwner.RESPONSIBLE)), TODAY.plusWeeks(3), 1, TODAY);
    assertThat(plan.slackDays()).isZero();
    assertThat(plan.inTime()).isTrue();
  }

  @Test
  void twoGroupsInARowDoNotMelt() {
    Timetable plan = Timetable.backwards(List.of(
        new StepPlan(StepKey.DRAFT, 2, StepOwner.RESPONSIBLE, "text"),
        new StepPlan(StepKey.EQUAL_OPPORTUNITY_TEST, 1, StepOwner.RESPONSIBLE, "text"),
        new StepPlan(StepKey.ADVISORY_BODY_BRUGEL, 3, StepOwner.RESPONSIBLE, "advice")), TODAY.plusWeeks(10), 0, TODAY);
    assertThat(plan.rows()).extracting(Timetable.Row::start)
        .containsExactly(TODAY.plusWeeks(5), TODAY.plusWeeks(5), TODAY.plusWeeks(7));
  }

  @Test
  void withoutStepsOnlyTheMarginCounts() {
    Timetable plan = Timetable.backwards(List.of(), TODAY.plusWeeks(2), 1, TODAY);
    assertThat(plan.latestStart()).isEqualTo(TODAY.plusWeeks(1));
    assertThat(plan.realisticEnd()).isEqualTo(TODAY.plusWeeks(1));
    assertThat(Timetable.backwards(List.of(), TODAY, 1, TODAY).realisticEnd()).isEqualTo(TODAY);
  }

  @Test
  void aDurationIsNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StepPlan(StepKey.DRAFT, -1, StepOwner.RESPONSIBLE));
  }
}
