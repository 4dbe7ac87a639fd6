package az.rtcm.attendance.admin;

import az.rtcm.attendance.Attendee;
import az.rtcm.attendance.Register;
import az.rtcm.attendance.Remark;
import az.rtcm.directory.Country;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.training.HalfDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a register that is on one page: as many half-days as can be marked in one form.
 *
 * @param countries by code
 * @param part which part, from 0
 * @param typed what was chosen in a form that was refused; else empty
 */
public record RegisterPage(
        Register register,
        Map<OrganisationId, Organisation> organisations,
        Map<String, Country> countries,
        int part,
        List<Remark> typed) {

    private static final int MARKS_IN_A_FORM = 800;

    /** Three days: more columns cannot be read without scrolling sideways. */
    private static final int MOST_HALF_DAYS = 6;

    public RegisterPage {
        part = Math.clamp(part, 0, Math.max(0, parts(register) - 1));
        typed = List.copyOf(typed);
    }

    public int parts() {
        return parts(register);
    }

    public List<HalfDay> halfDays() {
        return halfDaysOf(part);
    }

    /** The half-days of one of the parts. */
    public List<HalfDay> halfDaysOf(int number) {
        int size = size(register);
        int from = Math.min(number * size, register.halfDays().size());
        return register.halfDays().subList(from, Math.min(from + size, register.halfDays().size()));
    }

    /** What the writer saw in this cell and chose: nothing typed is lost when a form is refused. */
    public Remark cell(Attendee attendee, HalfDay halfDay) {
        var person = attendee.participant().personId();
        var mark = attendee.mark(halfDay);
        return typed.stream()
                .filter(one -> one.person().equals(person) && one.halfDay().equals(halfDay))
                .findFirst()
                .orElseGet(() -> new Remark(person, halfDay, mark, mark));
    }

    public @Nullable Organisation organisation(OrganisationId id) {
        return organisations.get(id);
    }

    public @Nullable Country country(Attendee attendee) {
        return countries.get(attendee.participant().country());
    }

    private static int parts(Register register) {
        int size = size(register);
        return (register.halfDays().size() + size - 1) / size;
    }

    private static int size(Register register) {
        int people = Math.max(1, register.attendees().size());
        return Math.clamp(MARKS_IN_A_FORM / people, 1, MOST_HALF_DAYS);
    }
}
