package az.rtcm.nominations.admin;

import az.rtcm.directory.Country;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.Person;
import az.rtcm.directory.Sex;
import az.rtcm.nominations.Candidate;
import az.rtcm.shared.web.Formats;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which nominees the table shows, as it stands in the address. A session has hundreds of nominees
 * at most, and all of them are needed for the meters: so they are chosen in memory.
 */
public record CandidateFilter(
        String country, String organisation, String state, String sex, String flag, String q) {

    static CandidateFilter of(Map<String, String> parameters) {
        return new CandidateFilter(
                parameters.getOrDefault("country", ""),
                parameters.getOrDefault("organisation", ""),
                parameters.getOrDefault("state", ""),
                parameters.getOrDefault("sex", ""),
                parameters.getOrDefault("flag", ""),
                parameters.getOrDefault("q", "").strip());
    }

    /** The filter as the end of an address, empty when it lets everybody through. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        var all =
                Map.of(
                        "country",
                        country,
                        "organisation",
                        organisation,
                        "state",
                        state,
                        "sex",
                        sex,
                        "flag",
                        flag,
                        "q",
                        q);
        all.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        query.queryParam(name, "{" + name + "}");
                    }
                });
        return query.encode().buildAndExpand(all).toUriString();
    }

    /** Those who sent somebody, for the choice. */
    static Map<UUID, Organisation> organisations(Collection<Candidate> all) {
        var organisations = new LinkedHashMap<UUID, Organisation>();
        all.forEach(one -> organisations.put(one.organisation().id().value(), one.organisation()));
        return organisations;
    }

    /** Everybody whom the filter lets through, in this order. */
    List<Candidate> chosen(
            List<Candidate> all, Map<String, Country> countries, Paging paging, String language) {
        return all.stream().filter(this::shows).sorted(order(countries, paging, language)).toList();
    }

    Listing<Candidate> page(
            List<Candidate> all, Map<String, Country> countries, Paging paging, String language) {
        var chosen = chosen(all, countries, paging, language);
        var rows = chosen.stream().skip(paging.offset()).limit(paging.size()).toList();
        return paging.listing(rows, chosen.size());
    }

    private boolean shows(Candidate one) {
        return (country.isEmpty() || one.country().equals(country))
                && (organisation.isEmpty()
                        || one.organisation().id().value().toString().equals(organisation))
                && (state.isEmpty() || one.state().name().equals(state))
                && (sex.isEmpty() || sex.equals(name(one.person().sex())))
                && (flag.isEmpty() || one.flags().stream().anyMatch(it -> it.name().equals(flag)))
                && (q.isEmpty() || folded(names(one.person())).contains(folded(q)));
    }

    private static Comparator<Candidate> order(
            Map<String, Country> countries, Paging paging, String language) {
        var alphabet = Formats.of(language).alphabet();
        var byRank =
                Comparator.comparing(
                                (Candidate one) -> one.organisation().name().words(language),
                                alphabet)
                        .thenComparing(one -> one.organisation().id().value())
                        .thenComparingInt(Candidate::rank);
        Comparator<Candidate> order =
                switch (paging.sort()) {
                    case "name" ->
                            Comparator.comparing(one -> one.person().name().latin(), alphabet);
                    case "country" ->
                            Comparator.comparing(
                                    Candidate::country, CountryOrder.in(language, countries));
                    case "rank" -> Comparator.comparingInt(Candidate::rank);
                    case "state" -> Comparator.comparing(Candidate::state);
                    default -> byRank;
                };
        return (paging.descending() ? order.reversed() : order).thenComparing(byRank);
    }

    private static String name(@Nullable Sex sex) {
        return sex == null ? "UNKNOWN" : sex.name();
    }

    private static String names(Person person) {
        return person.name().latin() + ' ' + person.name().nativeName();
    }

    /** Without marks and capitals; ə, ı and ё as whoever lacks them on the keyboard types them. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ə', 'e')
                .replace('ı', 'i');
    }
}
