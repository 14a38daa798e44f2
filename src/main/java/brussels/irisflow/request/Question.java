package brussels.irisflow.request;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be asked. Nothing of it needs to be right: {@link Requests#ask} refuses whatever is wrong, field by field.
 *
 * @param dossier the reference of the dossier that it is about
 * @param institutions the codes of the institutions that are asked, each once
 * @param question at most 10,000 characters
 * @param due the day by which they are to answer, today or later; a date that is named, so it never moves to a working day
 */
public record Question(String dossier, List<String> institutions, String question, LocalDate due) {
}
