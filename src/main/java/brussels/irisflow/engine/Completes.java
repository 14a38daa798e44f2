package brussels.irisflow.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a process bean that takes what a person filled in for a task: {@code (TaskInHand task, SomeRecord
 * form)}, where the record's components are the keys of the form's fields. A method without a second parameter belongs to
 * a task whose form asks for nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Completes {

  /** The id of the user task. */
  String value();

  /** Ids of tasks of the same process instance: whoever last completed one of them may not complete this one. */
  String[] notBy() default {};
}
