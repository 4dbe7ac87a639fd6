package az.rtcm.nominations.admin;

import az.rtcm.directory.Organisation;
import az.rtcm.nominations.Candidate;
import az.rtcm.shared.web.Formats;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Which nominees the table shows, as it stands in the address. A session has hundreds of nominees
 * at most, and all of them are needed for the meters: so they are chosen in memory.
 */
public record CandidateFilter(
        String country, String organisation, String state, String flag, String q) {

    static CandidateFilter of(Map<String, String> parameters) {
        return new CandidateFilter(
                parameters.getOrDefault("country", ""),
                parameters.getOrDefault("organisation", ""),
                parameters.getOrDefault("state", ""),
                parameters.getOrDefault("flag", ""),
                parameters.getOrDefault("q", "").strip());
    }

    /** Those who sent somebody, for the choice. */
    static Map<UUID, Organisation> organisations(Collection<Candidate> all) {
        var organisations = new LinkedHashMap<UUID, Organisation>();
        all.forEach(one -> organisations.put(one.organisation().id().value(), one.organisation()));
        return organisations;
    }

    Listing<Candidate> page(List<Candidate> all, Paging paging, String language) {
        var chosen = all.stream().filter(this::shows).sorted(order(paging, language)).toList();
        var rows = chosen.stream().skip(paging.offset()).limit(paging.size()).toList();
        return paging.listing(rows, chosen.size());
    }

    private boolean shows(Candidate one) {
        return (country.isEmpty() || one.country().equals(country))
                && (organisation.isEmpty()
                        || one.organisation().id().value().toString().equals(organisation))
                && (state.isEmpty() || one.state().name().equals(state))
                && (flag.isEmpty() || one.flags().stream().anyMatch(it -> it.name().equals(flag)))
                && (q.isEmpty() || folded(one.person().name().latin()).contains(folded(q)));
    }

    private static Comparator<Candidate> order(Paging paging, String language) {
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
                    case "country" -> Comparator.comparing(Candidate::country);
                    case "rank" -> Comparator.comparingInt(Candidate::rank);
                    case "state" -> Comparator.comparing(Candidate::state);
                    default -> byRank;
                };
        return (paging.descending() ? order.reversed() : order).thenComparing(byRank);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
