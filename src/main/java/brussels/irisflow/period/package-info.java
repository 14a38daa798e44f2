/**
 * Legal time: when a period ends, and why. Plain Java, without framework and without database.
 *
 * <p>One entry, {@link brussels.irisflow.period.Periods#compute}: a {@link brussels.irisflow.period.PeriodRequest} names a
 * {@link brussels.irisflow.period.PeriodRule}, an event and an amount of time; the
 * {@link brussels.irisflow.period.PeriodResult} gives the last day, or the last moment of a period in hours, and explains
 * itself in three languages. The holidays come from three calendars; that of the EU institutions changes every year, so
 * whoever keeps the edited lists hands them in as {@link brussels.irisflow.period.InstitutionHolidayLists}.
 *
 * <p>All dates and hours are local, in Europe/Brussels.
 */
package brussels.irisflow.period;
