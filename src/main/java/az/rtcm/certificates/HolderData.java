package az.rtcm.certificates;

import az.rtcm.accounts.PersonalData;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.files.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Certificates and confirmed names. A certificate stays in the register without the name, so that
 * whoever holds the paper can still learn whether it is valid; the sheet itself goes.
 */
@Component
class HolderData implements PersonalData {

    private final CertificateTable certificates;
    private final NameTable names;
    private final Files files;
    private final People people;
    private final Audit audit;

    HolderData(
            CertificateTable certificates,
            NameTable names,
            Files files,
            People people,
            Audit audit) {
        this.certificates = certificates;
        this.names = names;
        this.files = files;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public List<Section> of(PersonId person) {
        var same = people.sameAs(person);
        return List.of(
                new Section(
                        "certificates.data.certificates",
                        certificates.of(same).stream().map(HolderData::fields).toList()),
                new Section("certificates.data.names", confirmed(same)));
    }

    @Override
    public List<String> erase(PersonId person) {
        var same = people.sameAs(person);
        var held = certificates.of(same);
        certificates.erase(held);
        held.forEach(certificate -> files.erase(certificate.sheet()));
        names.erase(same).forEach(files::erase);
        audit.erase(
                held.stream().map(certificate -> certificate.id().value()).toList(),
                "erasure of a person");
        return held.isEmpty() ? List.of() : List.of("certificates.erasure.stays");
    }

    private List<List<Field>> confirmed(Set<PersonId> same) {
        var rows = new ArrayList<List<Field>>();
        names.of(same)
                .values()
                .forEach(
                        byLanguage ->
                                byLanguage.forEach(
                                        (language, name) ->
                                                rows.add(
                                                        List.of(
                                                                new Field(
                                                                        "certificates.data.language",
                                                                        language),
                                                                new Field(
                                                                        "certificates.name",
                                                                        name)))));
        return rows;
    }

    private static List<Field> fields(Certificate certificate) {
        var state = certificate.state();
        var revocation = certificate.revocation();
        return List.of(
                new Field("certificates.number", certificate.number().value()),
                new Field("certificates.name", certificate.words().name()),
                new Field("certificates.session", certificate.words().title()),
                new Field("certificates.issued", certificate.issuedOn()),
                new Field("certificates.state", new Word(state.label(), state.name())),
                new Field(
                        "certificates.reason.communicated",
                        revocation == null ? null : revocation.communicated()));
    }
}
