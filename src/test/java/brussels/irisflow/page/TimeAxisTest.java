package brussels.irisflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void holdsEveryDayOnWholeMonths() {
    TimeAxis axis = TimeAxis.around(TODAY, Arrays.asList(LocalDate.of(2026, 3, 10), null, LocalDate.of(2027, 1, 31)));

    assertThat(axis).isEqualTo(new TimeAxis(LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 1)));
  }

  @Test
  void placesADayByItsShare() {
    TimeAxis year = new TimeAxis(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    assertThat(year.at(LocalDate.of(2026, 1, 1))).isEqualTo("0.00%");
    assertThat(year.at(LocalDate.of(2026, 7, 2))).isEqualTo("49.86%");
    assertThat(year.at(LocalDate.of(2030, 1, 1))).isEqualTo("100.00%");
    assertThat(year.length(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).isEqualTo("100.00%");
    assertThat(year.length(TODAY, TODAY)).isEqualTo("0.80%");
  }

  @Test
  void marksFewEnoughMonthsToBeRead() {
    assertThat(new TimeAxis(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)).marks())
        .containsExactlyElementsOf(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1)));
  }

  @Test
  void marksWholeYearsOnALongAxisAndKeepsTheLastLabelOnThePage() {
    TimeAxis axis = new TimeAxis(LocalDate.of(2022, 2, 1), LocalDate.of(2029, 3, 1));

    assertThat(axis.marks()).startsWith(LocalDate.of(2023, 1, 1)).endsWith(LocalDate.of(2029, 1, 1)).hasSize(7);
    assertThat(axis.marks()).extracting(axis::label).startsWith("2023").endsWith("2029");
    assertThat(axis.marks()).extracting(axis::anchor).startsWith("start").endsWith("end");
  }
}
