package az.rtcm.pledges;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The centre's own pledge, as its public page tells it. */
@Component
class PledgesFirstData implements FirstData {

    /** By which it is known again, also when its number or its name was changed. */
    private static final String KEY = "rtcm-pledge";

    private static final String FILE = "/firstdata/pledges/rtcm-pledge.json";

    private final Pledges pledges;
    private final PledgeRecord record;
    private final PledgeTable table;
    private final JdbcClient jdbc;

    PledgesFirstData(Pledges pledges, PledgeRecord record, PledgeTable table, JdbcClient jdbc) {
        this.pledges = pledges;
        this.record = record;
        this.table = table;
        this.jdbc = jdbc;
    }

    private record Source(
            String number,
            Map<String, String> name,
            List<String> kinds,
            String parties,
            List<String> countries,
            String starts,
            Status status,
            List<Integer> objectives,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> text,
            Map<String, String> footnote,
            List<ReportedFact> facts,
            List<Event> updates,
            List<Proof> evidence) {

        NewPledge pledge() {
            return new NewPledge(
                    number,
                    LocalizedText.published(name),
                    LocalizedText.published(title),
                    LocalizedText.published(summary),
                    LocalizedText.published(text),
                    LocalizedText.published(footnote),
                    kinds.stream()
                            .map(kind -> PledgeKind.valueOf(constant(kind)))
                            .collect(Collectors.toSet()),
                    Parties.valueOf(constant(parties)),
                    countries,
                    List.of(),
                    null,
                    objectives.getFirst(),
                    objectives.subList(1, objectives.size()),
                    new PartialDate(starts),
                    null,
                    false);
        }
    }

    private record Status(String to, LocalDate on, Map<String, String> note) {}

    private record ReportedFact(
            String code, long value, String qualifier, String asOf, Map<String, String> source) {}

    private record Event(String on, Map<String, String> text) {}

    private record Proof(
            String kind, @Nullable Map<String, String> text, @Nullable String session) {}

    @Override
    public int order() {
        return 70;
    }

    @Override
    @Transactional
    public void load() {
        var source = read();
        if (isLoaded() || table.isNumberTaken(source.number(), null)) {
            return;
        }
        var pledge = pledges.register(source.pledge());
        mark(pledge);
        for (int position = 0; position < source.facts().size(); position++) {
            report(pledge, position, source.facts().get(position));
        }
        for (var event : source.updates()) {
            record.addUpdate(
                    pledge, new PartialDate(event.on()), LocalizedText.published(event.text()));
        }
        source.evidence().stream()
                .flatMap(this::evidence)
                .forEach(evidence -> record.addEvidence(pledge, evidence));
        var status = source.status();
        pledges.move(
                pledge,
                PledgeStatus.valueOf(constant(status.to())),
                status.on(),
                LocalizedText.published(status.note()));
        pledges.publish(pledge);
    }

    private boolean isLoaded() {
        return jdbc.sql("select exists (select from pledges.pledge where first_data = :key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single();
    }

    private void mark(PledgeId pledge) {
        jdbc.sql("update pledges.pledge set first_data = :key where id = :id")
                .param("key", KEY)
                .param("id", pledge.value())
                .update();
    }

    private Stream<Evidence> evidence(Proof proof) {
        return proof.session() == null
                ? Stream.of(
                        Evidence.statement(
                                Ids.next(),
                                LocalizedText.published(Objects.requireNonNull(proof.text()))))
                : session(proof.session()).stream()
                        .map(
                                session ->
                                        Evidence.session(
                                                Ids.next(), session, LocalizedText.empty("en")));
    }

    private Optional<SessionId> session(String slug) {
        return jdbc.sql(
                        "select session_id from training.figures_session where slug = :slug and on_record")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    private void report(PledgeId pledge, int position, ReportedFact fact) {
        jdbc.sql(
                        """
                        insert into pledges.fact (pledge_id, code, position, value, qualifier, as_of, source)
                        values (:pledge, :code, :position, :value, :qualifier, :asOf, :source)
                        """)
                .param("pledge", pledge.value())
                .param("code", fact.code())
                .param("position", position)
                .param("value", fact.value())
                .param("qualifier", constant(fact.qualifier()))
                .param("asOf", fact.asOf())
                .param("source", Columns.json(LocalizedText.published(fact.source())))
                .update();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static Source read() {
        try (var file = Objects.requireNonNull(PledgesFirstData.class.getResourceAsStream(FILE))) {
            return JsonMapper.builder()
                    .propertyNamingStrategy(
                            tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(file, Source.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
