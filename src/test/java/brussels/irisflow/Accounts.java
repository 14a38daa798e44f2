package brussels.irisflow;

import java.util.List;

/** The accounts of the demonstration, all with the password {@code demo}. */
public final class Accounts {

  /** At least one for each role and language. */
  public static final List<String> ALL = List.of("bi", "bi-2", "corr-lb", "corr-lb-2", "corr-bm", "corr-bew", "cabinet", "cabinet-2",
      "government", "legal", "manager", "hr", "holder", "holder-2", "chair", "member-1", "member-2", "member-3", "admin");

  private Accounts() {
  }
}
