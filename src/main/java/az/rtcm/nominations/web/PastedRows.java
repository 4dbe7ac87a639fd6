package az.rtcm.nominations.web;

import az.rtcm.directory.Sex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows copied from a spreadsheet: cells parted by tabs. A first row that names the columns, in any
 * of the three languages, is recognised; else they stand in the order of {@link Column}.
 */
final class PastedRows {

    static final int MOST = 200;

    private static final Map<Column, Set<String>> HEADERS =
            Map.of(
                    Column.FAMILY,
                    Set.of("family name", "surname", "last name", "soyad", "soyadı", "фамилия"),
                    Column.GIVEN,
                    Set.of("given name", "given names", "first name", "name", "ad", "adı", "имя"),
                    Column.NATIVE_NAME,
                    Set.of(
                            "native name",
                            "name in own script",
                            "öz əlifbasında ad",
                            "имя на родном языке",
                            "фио"),
                    Column.SEX,
                    Set.of("sex", "gender", "cins", "cinsi", "пол"),
                    Column.BIRTH_YEAR,
                    Set.of("birth year", "year of birth", "doğum ili", "təvəllüd", "год рождения"),
                    Column.POST,
                    Set.of("post", "position", "job title", "vəzifə", "vəzifəsi", "должность"),
                    Column.EMAIL,
                    Set.of(
                            "e-mail",
                            "email",
                            "e-poçt",
                            "elektron poçt",
                            "эл. почта",
                            "электронная почта"),
                    Column.LANGUAGE,
                    Set.of("language", "dil", "dili", "язык"));
    private static final Set<String> FEMALE =
            Set.of("f", "female", "woman", "q", "qadın", "ж", "жен", "женский");
    private static final Set<String> MALE =
            Set.of("m", "male", "man", "k", "kişi", "м", "муж", "мужской");
    private static final Map<String, String> LANGUAGES =
            Map.ofEntries(
                    Map.entry("english", "en"),
                    Map.entry("ingilis", "en"),
                    Map.entry("английский", "en"),
                    Map.entry("azerbaijani", "az"),
                    Map.entry("azərbaycan", "az"),
                    Map.entry("азербайджанский", "az"),
                    Map.entry("russian", "ru"),
                    Map.entry("rus", "ru"),
                    Map.entry("русский", "ru"));

    /** The columns in the order that is meant when no header says otherwise. */
    enum Column {
        FAMILY,
        GIVEN,
        NATIVE_NAME,
        SEX,
        BIRTH_YEAR,
        POST,
        EMAIL,
        LANGUAGE
    }

    private PastedRows() {}

    /**
     * The rows as filled-in forms, to be validated as such.
     *
     * @param seed tells this paste from every other
     * @param language that is meant when a row names none
     */
    static List<Typed> read(String text, UUID seed, String language) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var header = header(lines.getFirst());
        var columns = header == null ? List.of(Column.values()) : header;
        var rows = new ArrayList<Typed>();
        for (var line : lines.subList(header == null ? 0 : 1, lines.size())) {
            rows.add(row(line, columns, id(seed, line), language));
        }
        return rows;
    }

    /** The text with these rows alone, counted from 1, under its header if it has one. */
    static String only(String text, Collection<Integer> numbers) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        int first = header(lines.getFirst()) == null ? 0 : 1;
        return IntStream.range(0, lines.size())
                .filter(at -> at < first || numbers.contains(at - first + 1))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param birthYear as typed, since it may be no number
     */
    record Typed(NomineeForm form, String sex, String birthYear) {

        boolean hasWrongYear() {
            return !birthYear.isEmpty() && form.birthYear() == null;
        }
    }

    private static Typed row(String line, List<Column> columns, UUID id, String usual) {
        var cells = new EnumMap<Column, String>(Column.class);
        var parts = line.split("\t", -1);
        for (int at = 0; at < Math.min(parts.length, columns.size()); at++) {
            cells.put(columns.get(at), parts[at].strip());
        }
        var sex = cells.getOrDefault(Column.SEX, "");
        var year = cells.getOrDefault(Column.BIRTH_YEAR, "");
        var form =
                new NomineeForm(
                        id,
                        cells.getOrDefault(Column.GIVEN, ""),
                        cells.getOrDefault(Column.FAMILY, ""),
                        cells.getOrDefault(Column.NATIVE_NAME, ""),
                        sex(sex),
                        year.matches("\\d{1,9}") ? Integer.valueOf(year) : null,
                        cells.getOrDefault(Column.POST, ""),
                        cells.getOrDefault(Column.EMAIL, ""),
                        language(cells.getOrDefault(Column.LANGUAGE, ""), usual),
                        "");
        return new Typed(form, sex, year);
    }

    private static @Nullable List<Column> header(String line) {
        var names = List.of(line.split("\t", -1)).stream().map(PastedRows::folded).toList();
        var columns =
                names.stream()
                        .map(
                                name ->
                                        HEADERS.entrySet().stream()
                                                .filter(entry -> entry.getValue().contains(name))
                                                .map(Map.Entry::getKey)
                                                .findFirst())
                        .toList();
        boolean isHeader = columns.stream().allMatch(java.util.Optional::isPresent);
        return isHeader
                ? columns.stream().map(java.util.Optional::orElseThrow).collect(Collectors.toList())
                : null;
    }

    private static @Nullable Sex sex(String typed) {
        var folded = folded(typed);
        return FEMALE.contains(folded) ? Sex.FEMALE : MALE.contains(folded) ? Sex.MALE : null;
    }

    private static String language(String typed, String usual) {
        var folded = folded(typed);
        return folded.isEmpty() ? usual : LANGUAGES.getOrDefault(folded, folded);
    }

    private static UUID id(UUID seed, String line) {
        return UUID.nameUUIDFromBytes((seed + line).getBytes(StandardCharsets.UTF_8));
    }

    /** İ, I and ı all become i: spreadsheets capitalise headers in their own manner. */
    private static String folded(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("i̇", "i")
                .replace("*", "")
                .replace(":", "")
                .strip();
    }
}
