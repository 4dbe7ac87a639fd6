package az.rtcm.certificates;

import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.directory.People;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Panel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The holder confirms the name by a link in a mail; its subject is the session. */
@Component
class NameAnswer implements Answer {

    private static final String TEMPLATE = "certificates/web/nameAnswer.jte";

    private final CertificateNames names;
    private final People people;

    NameAnswer(CertificateNames names, People people) {
        this.names = names;
        this.people = people;
    }

    @Override
    public String purpose() {
        return CertificateNames.PURPOSE;
    }

    @Override
    public String title() {
        return "certificates.name.title";
    }

    @Override
    public Panel.Fragment show(PersonalLink link) {
        return fragment(link, null, null, false);
    }

    @Override
    public Outcome act(PersonalLink link, Map<String, String> typed) {
        var name = typed.getOrDefault("name", "");
        try {
            names.confirm(link.person(), name);
            return new Outcome.Done(fragment(link, null, null, true));
        } catch (NameNotPrintable e) {
            return new Outcome.Refused(
                    fragment(link, name, "certificates.name.not-printable", false));
        }
    }

    private Panel.Fragment fragment(
            PersonalLink link, @Nullable String typed, @Nullable String error, boolean done) {
        var person = people.find(link.person()).orElseThrow(NotFound::new);
        var language = names.language(person);
        var model = new HashMap<String, Object>();
        model.put("language", language);
        model.put("name", typed == null ? person.name().onCertificate(language) : typed);
        model.put("done", done);
        if (error != null) {
            model.put("error", error);
        }
        return new Panel.Fragment(TEMPLATE, model);
    }
}
