package brussels.irisflow.deadline;

import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.Periods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets legal time count with the edited lists of holidays. */
@Configuration
class PeriodConfiguration {

  @Bean
  Periods periods(InstitutionHolidayLists lists) {
    return new Periods(lists);
  }
}
