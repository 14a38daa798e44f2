/**
 * The register of deadlines: the one truth about what must be done by when. Rooms above open, meet, move, reopen and cancel
 * deadlines through {@link brussels.irisflow.deadline.Deadlines}; task due dates, reminders, boards and the calendar feed all
 * derive from it. A deadline belongs to a dossier by its reference and knows nothing else of it.
 *
 * <p>Each open deadline is watched by an instance of {@code deadline-watch}: one timer, set to eight in the morning of the
 * next day on which somebody must be told, by the decision table {@code reminder-ladder}. The timer only wakes; the row
 * decides. One transaction at a time acts on the deadlines of a dossier, the watch's as well, so that a move and a running
 * watch follow one another and neither is lost. What happens is published in the same transaction:
 * {@link brussels.irisflow.deadline.DeadlineOpened}, {@link brussels.irisflow.deadline.DeadlineNear},
 * {@link brussels.irisflow.deadline.DeadlinePassed}, {@link brussels.irisflow.deadline.DeadlineOverdue},
 * {@link brussels.irisflow.deadline.DeadlineMoved}, {@link brussels.irisflow.deadline.DeadlineMet},
 * {@link brussels.irisflow.deadline.DeadlineReopened}, {@link brussels.irisflow.deadline.DeadlineCancelled}.
 *
 * <p>All dates are days in Europe/Brussels; a deadline is kept until the last hour of its day.
 */
package brussels.irisflow.deadline;
