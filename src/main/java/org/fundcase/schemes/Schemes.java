package org.fundcase.schemes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowable.app.api.AppRepositoryService;
import org.fundcase.kernel.Home;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/**
 * The support schemes Fundcase knows. At start every scheme file is checked and deployed with its tables and models; a
 * bad file stops the start, naming file, row and reason.
 */
@Component
public class Schemes {

    private final Deploying deploying;
    private final Map<SchemeVersion, Scheme> current = new LinkedHashMap<>();
    private final Map<String, Scheme> pinned = new ConcurrentHashMap<>();

    Schemes(AppRepositoryService repository, Home home, Amounts amounts, CheckCaseModel models) {
        this.deploying = new Deploying(repository);
        SchemeFolder folder = new SchemeFolder(home.folder());
        folder.caseModelFiles().forEach(file -> models.check(file, SchemeFolder.bytes(file)));
        for (SchemeSource source : folder.schemes()) {
            new StepsLint(
                            source.yaml(),
                            source.scheme(""),
                            stages(source, folder, models::officeStages),
                            stages(source, folder, models::stagesLeftOutForMunicipalUnits))
                    .check();
            Scheme scheme = deployed(source, folder);
            new TermsLint(source.yaml(), scheme, amounts).check();
            current.put(scheme.schemeVersion(), scheme);
        }
    }

    private static Set<String> stages(SchemeSource source, SchemeFolder folder, Function<byte[], Set<String>> ofModel) {
        return folder.caseModels(source.scheme("")).values().stream()
                .flatMap(model -> ofModel.apply(model).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Scheme deployed(SchemeSource source, SchemeFolder folder) {
        Map<String, TableFile> tables = folder.tables(source);
        String id = deploying.deploy(source, tables, folder.caseModels(source.scheme("")));
        return source.scheme(id);
    }

    /** Every version of every scheme, as the files say it now. */
    public Collection<Scheme> all() {
        return List.copyOf(current.values());
    }

    /** What a scheme is called, by its latest version; the id itself where there is no such scheme. */
    public Words title(String schemeId) {
        return current.values().stream()
                .filter(scheme -> scheme.id().equals(schemeId))
                .reduce((earlier, later) -> later)
                .map(Scheme::title)
                .orElseGet(() -> Words.asIs(schemeId));
    }

    /** What an item of any scheme is called; the id itself where none has such an item. */
    public Words itemName(String itemId) {
        return current.values().stream()
                .flatMap(scheme -> scheme.items().stream())
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .map(Item::name)
                .orElseGet(() -> Words.asIs(itemId));
    }

    /** @throws Refusal if there is no such version */
    public Scheme get(SchemeVersion version) {
        Scheme scheme = current.get(version);
        if (scheme == null) {
            throw Refusal.invalid("scheme-unknown", "没有方案“{0}”。从列出的方案里选。", version);
        }
        return scheme;
    }

    /**
     * The scheme a round or case was begun with, as it was then.
     *
     * @param deployment {@link Scheme#deployment()} as it was stored
     */
    public Scheme pinned(String deployment) {
        return pinned.computeIfAbsent(deployment, deploying::scheme);
    }

    /** The schemes under which a round may be opened on a day. */
    public List<Scheme> inForce(LocalDate day) {
        return current.values().stream()
                .filter(scheme -> scheme.validity().includes(day))
                .toList();
    }

    /** @throws Refusal if there is no such version */
    public boolean isInForce(SchemeVersion version, LocalDate day) {
        return get(version).validity().includes(day);
    }

    /**
     * The deployment that new rounds of a version are bound to: the parent deployment of their cases.
     *
     * @throws Refusal if there is no such version
     */
    public String deploymentOf(SchemeVersion version) {
        return get(version).deployment();
    }
}
