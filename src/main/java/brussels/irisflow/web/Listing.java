package brussels.irisflow.web;

import java.util.List;
import org.springframework.data.domain.Page;

/** One page of a list, as the API answers it. */
public record Listing<T>(List<T> items, int page, int size, long total) {

  /** The page of a query. */
  public static <T> Listing<T> of(Page<T> page) {
    return new Listing<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
  }

  /** One page cut out of a whole list. */
  public static <T> Listing<T> cut(List<T> all, Paging paging) {
    int from = (int) Math.min((long) paging.page() * paging.size(), all.size());
    return new Listing<>(all.subList(from, Math.min(from + paging.size(), all.size())), paging.page(), paging.size(), all.size());
  }
}
