package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Poison goes through the whole application, which runs in this JVM: upload, job, child, outcome, while visitors look at
 * pages twenty times a second. The reader's child does what the worst parser could.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Bureau.class, PoisonUnderLoadIT.PoisonedReader.class})
class PoisonUnderLoadIT {

    private static final Duration TASK_LIMIT = Duration.ofSeconds(6);
    private static final List<String> POISONS =
            List.of("oom", "hang", "exit", "halt", "stack", "flood", "children", "litter");

    @TestConfiguration(proxyBeanMethods = false)
    static class PoisonedReader {

        @Bean
        @Primary
        DocumentReader poisonedReader() {
            ReadingLimits limits =
                    ReadingLimits.DEFAULT.withPerDocument(TASK_LIMIT).withHeapMegabytes(96);
            return new DocumentReader(limits, Truth.FONT, PoisonWorker.class.getName(), true);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Documents documents;

    @Autowired
    SubmitApplication submit;

    @Autowired
    JdbcClient jdbc;

    private GrantCase draft;
    private Bureau.Applicant applicant;

    @BeforeEach
    void aDraftWithAGoodInvoice() {
        applicant = bureau.enterprise();
        draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(applicant)));
    }

    @Test
    void harmsNobodyButItself() throws Exception {
        List<Path> before = OutlivesPoisonIT.foldersOfOurs();
        try (Traffic traffic = new Traffic(port)) {
            for (String poison : POISONS) {
                endsFailedInTwoTries(poison);
                readsTheNextGoodFile();
            }
            traffic.isServedWithoutAnError();
        }
        peopleGoOn();
        nothingIsLeft(before);
    }

    private void endsFailedInTwoTries(String poison) {
        UUID id = upload(poison + ".xml", PoisonWorker.document(poison));
        Awaitility.await(poison)
                .atMost(TASK_LIMIT.multipliedBy(2).plusSeconds(30))
                .until(() -> state(id) != StoredDocument.State.PENDING);
        assertThat(state(id)).as(poison).isEqualTo(StoredDocument.State.FAILED);
        assertThat(documents.get(id).document().readingNote())
                .as(poison)
                .asString()
                .contains("人工填写");
        int tries = jdbc.sql("SELECT tries FROM documents_document WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        assertThat(tries).as(poison).isBetween(1, 2);
    }

    private void readsTheNextGoodFile() {
        UUID id = upload("好的.xml", bureau.papers().xml(bureau.invoice(applicant)));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> state(id) == StoredDocument.State.READ);
    }

    private void peopleGoOn() {
        submit.submit(draft.id(), applicant.person());
        bureau.complete(draft.id(), Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        long jobs = jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE consecutive_failures > 0")
                .query(Long.class)
                .single();
        assertThat(jobs).as("jobs that failed").isZero();
    }

    /**
     * What remains are the folders of children that live, and those that were there before. None holds a file but the
     * fonts a virtual machine has noted at its home since it drew a page, in whichever test that was.
     */
    private void nothingIsLeft(List<Path> before) throws IOException {
        assertThat(OutlivesPoisonIT.sleepers()).isZero();
        List<Path> folders = new ArrayList<>(OutlivesPoisonIT.foldersOfOurs());
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder.resolve(".java"))))
                        .isEmpty();
            }
        }
        folders.removeAll(foldersOfTheLiving());
        assertThat(before).containsAll(folders);
    }

    private static List<Path> foldersOfTheLiving() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> Path.of("/proc/" + child.pid() + "/cwd"))
                .flatMap(link -> {
                    try {
                        return Stream.of(Files.readSymbolicLink(link));
                    } catch (IOException endedMeanwhile) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    private UUID upload(String name, byte[] bytes) {
        return bureau.upload(draft, applicant, "invoices", name, bytes).id();
    }

    private StoredDocument.State state(UUID id) {
        return documents.get(id).document().reading();
    }
}
