package brussels.irisflow.privacy;

import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The copy of one's own data, to keep or to hand on. */
@RestController
class PersonalDataApi {

  private final DataCopy copy;
  private final CurrentPerson current;
  private final Clock clock;

  PersonalDataApi(DataCopy copy, CurrentPerson current, Clock clock) {
    this.copy = copy;
    this.current = current;
    this.clock = clock;
  }

  /** Everything that is kept about the caller and that they may read; nobody asks it about another. */
  @GetMapping("/api/me/data")
  ResponseEntity<Map<String, Object>> mine() {
    String file = "irisflow-" + current.name() + "-" + LocalDate.now(clock) + ".json";
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
        .body(copy.json());
  }
}
