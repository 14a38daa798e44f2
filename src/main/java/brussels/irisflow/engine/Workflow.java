package brussels.irisflow.engine;

import brussels.irisflow.language.Trilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The engine in our own words. Whatever changes something joins the caller's transaction, so that a process and the domain
 * move together or not at all.
 */
public interface Workflow {

  /**
   * Gives the timers that wait in one branch of an instance another moment.
   *
   * @param where locals of the branch
   * @return how many timers there were
   */
  int wakeBranch(String process, String dossier, Map<String, String> where, Instant at);

  /**
   * Lets one transaction at a time act on a dossier: waits for another one, and keeps others waiting until this one has ended.
   * Completing a task, telling, moving and stopping begin with it; who reads something and then tells begins with it too.
   */
  void oneAtATime(String dossier);

  /** Starts a process for a dossier; {@code locals} are ids of what is narrower than the dossier. */
  void start(String process, String dossier, Map<String, String> locals);

  /** Starts a process at this element instead of at its beginning, for a dossier that is taken over half-way. */
  void startAt(String process, String element, String dossier, Map<String, String> locals);

  /**
   * Tells whatever waits for this message in the instances of a dossier that it happened.
   *
   * @param where locals of the scope that waits, its instance's included; empty for every scope
   * @return how many were waiting for the message
   */
  int tell(String message, String dossier, Map<String, String> where);

  /** Like {@link #tell(String, String, Map)}, handing on locals to what the message starts. */
  int tell(String message, String dossier, Map<String, String> where, Map<String, String> locals);

  /** Sets the timer that waits in the instances of a dossier with these locals to a new instant; answers how many were moved. */
  int wake(String process, String dossier, Map<String, String> where, Instant at);

  /** Ends all instances of a process for a dossier at once, wherever they stand; answers how many there were. */
  int stop(String process, String dossier, String reason);

  /** Works out anew, from the models, the groups and due dates of a dossier's open tasks. */
  void refresh(String dossier);

  /** Gives back to its groups every task that this person has claimed; answers the tasks given back. */
  List<OpenTask> giveBackAll(String person);

  /**
   * Gives back to its groups every claimed task whose claimant is in none of them any more: an appointment or an absence has
   * ended, a role was taken away. Answers the tasks given back, each with the claimant who lost it.
   */
  List<OpenTask> giveBackStrays();

  /** How many open tasks this group may do. */
  long waitingFor(String group);

  /** The open tasks of a dossier, earliest due first. Not limited to what anybody may see: ask the dossier first. */
  List<OpenTask> tasks(String dossier);

  /** The open tasks of several dossiers. */
  List<OpenTask> tasks(Set<String> dossiers);

  /** The open tasks that the current person has claimed or may claim, earliest due first. */
  List<OpenTask> myTasks();

  /** Takes a task of the current person's groups; 409 when somebody else has it. */
  void claim(String task);

  /** Gives a task that the current person has claimed back to its groups. */
  void release(String task);

  /** Hands a task that the current person has claimed to another member of its groups. */
  void handOver(String task, String person);

  /** Completes a task of the current person with the fields of its form, through the form gate. */
  void complete(String task, Map<String, Object> fields);

  /** The fields and texts that the form of a task of the current person shows now. */
  Map<String, Object> shows(String task);

  /** The processes of a dossier with where each of them stands, the running ones first. */
  List<Standing> standings(String dossier);

  /** Where a process instance stands, with its picture in the reader's language. */
  Picture picture(Standing standing);

  /**
   * A process instance of a dossier.
   *
   * @param process the process id of the model
   * @param name the name of the process in the reader's language
   * @param subject the step or measure it is about, null when it is about the whole dossier
   */
  record Standing(String instance, String process, String name, Trilingual subject, boolean ended) {
  }

  /**
   * Where a process instance stands.
   *
   * @param xml the diagram, its texts in the reader's language
   * @param active ids of the elements at which it waits
   * @param done ids of the elements that it has passed
   * @param calls the processes that it has called and waits for
   */
  record Picture(String xml, Set<String> active, Set<String> done, List<Call> calls) {
  }

  /**
   * A call of another process that is not over.
   *
   * @param name the name of the calling element in the reader's language
   */
  record Call(String name, Instant since) {
  }
}
