package az.rtcm.attendance.admin;

import az.rtcm.attendance.Register;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.training.HalfDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a register that is on one page: as many half-days as can be marked in one form.
 *
 * @param part which part, from 0
 */
public record RegisterPage(
        Register register, Map<OrganisationId, Organisation> organisations, int part) {

    private static final int MARKS_IN_A_FORM = 800;
    private static final int MOST_HALF_DAYS = 10;

    static RegisterPage of(
            Register register, Map<OrganisationId, Organisation> organisations, int part) {
        int last = parts(register) - 1;
        return new RegisterPage(register, organisations, Math.clamp(part, 0, Math.max(0, last)));
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

    public @Nullable Organisation organisation(OrganisationId id) {
        return organisations.get(id);
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
