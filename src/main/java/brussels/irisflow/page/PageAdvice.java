package brussels.irisflow.page;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may count on without its controller: an empty form where none was sent, and which day it is. */
@ControllerAdvice
class PageAdvice {

  private final Clock clock;

  PageAdvice(Clock clock) {
    this.clock = clock;
  }

  @ModelAttribute("form")
  Form form() {
    return Form.empty();
  }

  /** Today in Brussels, from the movable clock. */
  @ModelAttribute("today")
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
