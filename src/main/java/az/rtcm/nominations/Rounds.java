package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives seats by the organisations' own rankings: everybody's first, then everybody's second, and
 * so on, as far as seats and quotas go; the others form the reserve in the same order.
 */
final class Rounds {

    private Rounds() {}

    /**
     * @param submitted nominees to be decided, of all organisations
     * @param order in which organisations come within a round
     */
    static Map<Nomination, Verdict> of(
            List<Nomination> submitted, List<OrganisationId> order, Room room) {
        var verdicts = new LinkedHashMap<Nomination, Verdict>();
        for (var nominee : inRounds(submitted, order)) {
            boolean seat = room.isFor(nominee.country());
            verdicts.put(nominee, seat ? Verdict.SELECT : Verdict.RESERVE);
            room = seat ? room.with(nominee.country()) : room;
        }
        return verdicts;
    }

    private static List<Nomination> inRounds(
            List<Nomination> submitted, List<OrganisationId> order) {
        record Turn(int round, int organisation, Nomination nominee) {}
        var turns = new ArrayList<Turn>();
        var rounds = new LinkedHashMap<OrganisationId, Integer>();
        submitted.stream()
                .sorted(Comparator.comparingInt(Nomination::rank))
                .forEach(
                        nominee -> {
                            var organisation = nominee.organisationId();
                            int round = rounds.merge(organisation, 1, Integer::sum);
                            turns.add(new Turn(round, order.indexOf(organisation), nominee));
                        });
        return turns.stream()
                .sorted(Comparator.comparingInt(Turn::round).thenComparingInt(Turn::organisation))
                .map(Turn::nominee)
                .toList();
    }
}
