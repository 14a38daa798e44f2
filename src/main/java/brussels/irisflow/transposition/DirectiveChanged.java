package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import java.util.List;

/**
 * A directive is no longer what it was: an import brought something new, or a person changed a deadline.
 *
 * @param changes a sentence for each change
 * @param shifts what happened to its deadlines
 * @param person who changed it or started the import
 */
public record DirectiveChanged(String celex, List<Message> changes, List<DeadlineShift> shifts, String person) {
}
