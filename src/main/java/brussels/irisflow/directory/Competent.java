package brussels.irisflow.directory;

import java.util.List;

/**
 * Who is competent for a policy domain, as the decision table {@code competence-routing} proposes it.
 *
 * @param lead the code of the institution that leads
 * @param contributors codes of institutions that do a part of the work
 * @param otherEntities Belgian authorities outside the Region that are concerned too
 */
public record Competent(String lead, Competence competence, List<String> contributors, List<BelgianEntity> otherEntities) {

  public Competent {
    contributors = List.copyOf(contributors);
    otherEntities = List.copyOf(otherEntities);
  }
}
