package az.rtcm.certificates.web;

import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.Revocation;
import az.rtcm.training.Schedule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What anybody is told who asks for a number: what stands on the paper and whether it holds, and no
 * more (rule 10).
 *
 * @param state valid, revoked, replaced or unknown
 * @param language of the words that follow, as they are printed
 * @param invalidSince the day on which it was revoked or replaced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Checked(
        String number,
        String state,
        @Nullable String language,
        @Nullable String name,
        @Nullable String session,
        @Nullable String dates,
        @Nullable String place,
        @Nullable Integer hours,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate invalidSince,
        @Nullable Boolean illustrative) {

    static Checked unknown(String number) {
        return new Checked(number, "unknown", null, null, null, null, null, null, null, null, null);
    }

    static Checked of(Certificate certificate) {
        var words = certificate.words();
        return new Checked(
                certificate.number().value(),
                certificate.state().name().toLowerCase(Locale.ROOT),
                words.language(),
                words.isErased() ? null : words.name(),
                words.title(),
                words.dates(),
                words.place(),
                words.hours(),
                certificate.issuedOn(),
                since(certificate.revocation()),
                certificate.illustrative() ? true : null);
    }

    private static @Nullable LocalDate since(@Nullable Revocation revocation) {
        return revocation == null ? null : revocation.at().atZone(Schedule.CENTRE).toLocalDate();
    }
}
