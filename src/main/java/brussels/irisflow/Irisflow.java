package brussels.irisflow;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Irisflow {

  public static void main(String[] arguments) {
    // The engine stores local time without a zone, so every start must live in the same one.
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Brussels"));
    SpringApplication.run(Irisflow.class, arguments);
  }
}
