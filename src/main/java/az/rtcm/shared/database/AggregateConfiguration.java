package az.rtcm.shared.database;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.lang.reflect.InvocationTargetException;
import java.sql.JDBCType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** Teaches aggregates our value types. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration extends AbstractJdbcConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    protected List<?> userConverters() {
        return List.of(
                new TextToJson(),
                new JsonToText(),
                new DateToIso(),
                new IsoToDate(),
                new IdToUuid(),
                new UuidToId(),
                new InstantToOffset(),
                new OffsetToInstant());
    }

    @WritingConverter
    static class TextToJson implements Converter<LocalizedText, PGobject> {
        @Override
        public PGobject convert(LocalizedText text) {
            return Columns.json(text);
        }
    }

    @ReadingConverter
    static class JsonToText implements Converter<PGobject, LocalizedText> {
        @Override
        public LocalizedText convert(PGobject json) {
            var value = json.getValue();
            return value == null ? LocalizedText.empty("en") : Columns.text(value);
        }
    }

    @WritingConverter
    static class DateToIso implements Converter<PartialDate, String> {
        @Override
        public String convert(PartialDate date) {
            return date.iso();
        }
    }

    @ReadingConverter
    static class IsoToDate implements Converter<String, PartialDate> {
        @Override
        public PartialDate convert(String iso) {
            return new PartialDate(iso);
        }
    }

    @WritingConverter
    static class IdToUuid implements Converter<Id, UUID> {
        @Override
        public UUID convert(Id id) {
            return id.value();
        }
    }

    /** One converter for every record that implements {@link Id}. */
    @ReadingConverter
    static class UuidToId implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, Id.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return Id.class.isAssignableFrom(target.getType());
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            try {
                return source == null
                        ? null
                        : targetType
                                .getType()
                                .getDeclaredConstructor(UUID.class)
                                .newInstance(source);
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException e) {
                throw new IllegalStateException(targetType + " is no record of one UUID", e);
            }
        }
    }

    @WritingConverter
    static class InstantToOffset implements Converter<Instant, JdbcValue> {
        @Override
        public JdbcValue convert(Instant instant) {
            // without the type the driver is told "timestamp" and reads the value as its text
            return JdbcValue.of(instant.atOffset(ZoneOffset.UTC), JDBCType.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    @ReadingConverter
    static class OffsetToInstant implements Converter<OffsetDateTime, Instant> {
        @Override
        public Instant convert(OffsetDateTime time) {
            return time.toInstant();
        }
    }
}
