package az.rtcm.curriculum;

import az.rtcm.shared.Settings;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The six modules of the Regional Curriculum; their mappings are proposals until approved. */
@Component
class CurriculumFirstData implements FirstData {

    private final JdbcClient jdbc;
    private final SlugTable slugs;
    private final List<String> languages;

    CurriculumFirstData(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.slugs = new SlugTable(jdbc, "curriculum.slug");
        this.languages = settings.languages();
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional
    public void load() {
        for (var row : FirstData.rows("curriculum/modules.csv")) {
            var module = ModuleId.next();
            var title = FirstData.text(row, "title");
            int added =
                    jdbc.sql(
                                    """
                                    insert into curriculum.module (id, number, title)
                                    values (:id, :number, :title) on conflict do nothing
                                    """)
                            .param("id", module.value())
                            .param("number", Integer.valueOf(row.getField("number")))
                            .param("title", Columns.json(title))
                            .update();
            if (added == 1) {
                slugs.name(module.value(), titles(title));
                for (var objective : row.getField("draft_gcm_objectives").split(" ", -1)) {
                    propose(module, Integer.parseInt(objective));
                }
            }
        }
    }

    private Map<String, String> titles(LocalizedText title) {
        var titles = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var words = title.words(language);
            titles.put(language, words.isEmpty() ? title.words("en") : words);
        }
        return titles;
    }

    private void propose(ModuleId module, int objective) {
        jdbc.sql(
                        """
                        insert into curriculum.mapping (module_id, objective, approved)
                        values (:module, :objective, false)
                        """)
                .param("module", module.value())
                .param("objective", objective)
                .update();
    }
}
