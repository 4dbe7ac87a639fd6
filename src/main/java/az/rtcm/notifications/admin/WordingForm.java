package az.rtcm.notifications.admin;

import az.rtcm.notifications.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The words of one kind of mail in one language. */
record WordingForm(
        @NotBlank @Size(max = 200) String subject, @NotBlank @Size(max = 10000) String text) {

    static WordingForm of(Wording wording) {
        return new WordingForm(wording.subject(), wording.text());
    }

    Wording wording() {
        return new Wording(subject, text);
    }
}
