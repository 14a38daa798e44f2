package brussels.irisflow.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a process bean that says what the form of a task shows and pre-fills: {@code Map<String, Object>
 * (TaskInHand task)}. Keys are field keys, names used in the form's texts, and names of option lists ({@code label},
 * {@code value}). Read afresh each time a form is opened; nothing of it becomes a variable.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

  /** The ids of the user tasks. */
  String[] value();
}
