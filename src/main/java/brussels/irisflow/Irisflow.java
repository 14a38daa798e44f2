package brussels.irisflow;

import brussels.irisflow.language.Texts;
import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@SpringBootApplication
@EnableScheduling
public class Irisflow {

  public static void main(String[] arguments) {
    // The engine stores local time without a zone, so every start must live in the same one.
    TimeZone.setDefault(TimeZone.getTimeZone(Texts.ZONE));
    SpringApplication.run(Irisflow.class, arguments);
  }

  /** The time of the real world; the demo has a clock that can be moved. */
  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.system(Texts.ZONE);
  }
}
