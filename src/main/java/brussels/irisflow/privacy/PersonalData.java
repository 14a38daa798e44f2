package brussels.irisflow.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps data on people. Implemented by rooms; this one knows none of them. A room tells the current person what it keeps about
 * them, as far as they may read it on its pages: no more than there, and of nobody else.
 */
public interface PersonalData {

  /**
   * What is kept about one matter, such as absences.
   *
   * @param key names it in the copy for machines; its heading is {@code privacy.chapter.<key>}
   * @param items each by field; the heading of a field is {@code privacy.field.<field>}, its value whatever a
   * {@link brussels.irisflow.language.Message} may carry
   */
  record Chapter(String key, List<Map<String, Object>> items) {
  }

  /** What is kept about the current person. */
  List<Chapter> aboutMe();

  /** An item of these fields, each a name followed by its value; the order stays. */
  static Map<String, Object> item(Object... fields) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      item.put((String) fields[i], fields[i + 1]);
    }
    return item;
  }

  /** A chapter to be filled. */
  static Chapter chapter(String key) {
    return new Chapter(key, new ArrayList<>());
  }
}
