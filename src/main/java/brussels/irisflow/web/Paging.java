package brussels.irisflow.web;

import brussels.irisflow.language.Refusal;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Which page of a list is asked for and how it is sorted.
 *
 * @param page counted from 0
 * @param size at most 200
 * @param sort a field's name, with {@code -} before it or {@code ,desc} behind it for descending; null for the list's own order
 */
public record Paging(int page, int size, String sort) {

  /** The largest page. */
  public static final int MOST = 200;
  private static final int USUAL = 50;

  /**
   * Reads the parameters {@code page}, {@code size} and {@code sort} of a request; null means not given.
   *
   * @param sortable the fields by which the list can be sorted
   * @throws Refusal 400 naming the parameter at fault
   */
  public static Paging read(String page, String size, String sort, Set<String> sortable) {
    int number = number("page", page, 0, 0, 1_000_000);
    int rows = number("size", size, USUAL, 1, MOST);
    if (sort != null && !sort.isBlank() && !sortable.contains(field(sort))) {
      throw Refusal.field("sort", "web.sort", sort, sortable.stream().sorted().toList());
    }
    return new Paging(number, rows, sort == null || sort.isBlank() ? null : sort);
  }

  /** For a repository; {@code otherwise} is the order when none is asked for. */
  public Pageable pageable(Sort otherwise) {
    return PageRequest.of(page, size, sort == null ? otherwise
        : Sort.by(descending() ? Sort.Direction.DESC : Sort.Direction.ASC, field()));
  }

  /** The field to sort by, null when none is asked for. */
  public String field() {
    return sort == null ? null : field(sort);
  }

  public boolean descending() {
    return sort != null && (sort.startsWith("-") || sort.toLowerCase(java.util.Locale.ROOT).endsWith(",desc"));
  }

  private static String field(String sort) {
    return sort.replaceFirst("^-", "").replaceFirst("(?i),(asc|desc)$", "");
  }

  private static int number(String name, String value, int otherwise, int least, int most) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // refused below, with the same sentence
    }
    throw Refusal.field(name, "web.number", value, String.valueOf(least), String.valueOf(most));
  }
}
