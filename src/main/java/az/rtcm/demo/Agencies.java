package az.rtcm.demo;

import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invented agencies, one of a country. */
@Component
class Agencies {

    private static final List<Agency> AGENCIES =
            List.of(
                    new Agency(
                            "AZ",
                            "Caspian Migration Office",
                            "Xəzər Miqrasiya İdarəsi",
                            "Каспийское управление по миграции"),
                    new Agency(
                            "GE",
                            "Rioni Migration Board",
                            "Rioni Miqrasiya Şurası",
                            "Миграционный совет Риони"),
                    new Agency(
                            "KZ",
                            "Steppe Migration Agency",
                            "Çöl Miqrasiya Agentliyi",
                            "Степное миграционное агентство"),
                    new Agency(
                            "KG",
                            "Ala-Too Migration Service",
                            "Ala-Too Miqrasiya Xidməti",
                            "Миграционная служба Ала-Тоо"),
                    new Agency(
                            "MD",
                            "Dniester Migration Bureau",
                            "Dnestr Miqrasiya Bürosu",
                            "Днестровское бюро по миграции"),
                    new Agency(
                            "TJ",
                            "Pamir Migration Service",
                            "Pamir Miqrasiya Xidməti",
                            "Памирская миграционная служба"),
                    new Agency(
                            "TR",
                            "Anatolia Migration Directorate",
                            "Anadolu Miqrasiya İdarəsi",
                            "Анатолийское управление по миграции"),
                    new Agency(
                            "UZ",
                            "Zarafshan Migration Agency",
                            "Zərəfşan Miqrasiya Agentliyi",
                            "Зарафшанское миграционное агентство"));

    private final Organisations organisations;

    Agencies(Organisations organisations) {
        this.organisations = organisations;
    }

    private record Agency(String country, String english, String azerbaijani, String russian) {}

    /** Registers them all, by the code of their country. */
    Map<String, OrganisationId> register() {
        var byCountry = new LinkedHashMap<String, OrganisationId>();
        for (var agency : AGENCIES) {
            var name =
                    LocalizedText.published(
                            agency.english(), agency.azerbaijani(), agency.russian());
            byCountry.put(
                    agency.country(),
                    organisations.register(
                            new NewOrganisation(
                                    OrganisationKind.MIGRATION_AGENCY,
                                    agency.country(),
                                    name,
                                    true)));
        }
        return byCountry;
    }
}
