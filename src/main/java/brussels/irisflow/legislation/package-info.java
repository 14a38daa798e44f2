/**
 * The way of a regional act from its first draft to the Official Gazette, whatever it is made for: a directive today, a
 * treaty later.
 *
 * <p>A {@code Track} is one act under way: an {@link brussels.irisflow.legislation.Instrument}, the institution that
 * answers for it, and its steps in order. A {@link brussels.irisflow.legislation.Timetable} dates the steps backwards
 * from a target and tells whether there is time. Nothing recorded is ever lost: each step keeps an append-only history.
 * Other rooms speak with {@link brussels.irisflow.legislation.Legislation} only.
 */
package brussels.irisflow.legislation;
