package az.rtcm.walls.guilty;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** One culprit for each rule. */
@SuppressWarnings("all")
public class Guilty {

    static class ForgetsTheLanguage {
        String folded(String title) {
            return title.toLowerCase();
        }
    }

    static class ReadsTheClockOfTheMachine {
        Instant now() {
            return Instant.now();
        }
    }

    @Controller
    static class AsksTheDatabase {
        JdbcClient jdbc;
    }

    @Service
    static class KnowsHttp {
        void answer(HttpServletRequest request) {}
    }

    public interface OpenRepository extends CrudRepository<String, String> {}

    static class InjectsIntoFields {
        @Autowired Runnable hidden;
    }

    static class LeaksConnections {
        long count(JdbcClient jdbc) {
            return jdbc.sql("select 1").query(Integer.class).stream().count();
        }
    }

    static class SpeaksToTheConsole {
        void say() {
            System.out.println("hidden from operators");
        }
    }
}
