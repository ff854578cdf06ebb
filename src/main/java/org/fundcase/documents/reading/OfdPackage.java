package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of an unpacked OFD (GB/T 33190). Locations inside the document only ever find parts that we unpacked
 * ourselves; folder names differ in case between makers.
 */
final class OfdPackage {

    private static final int MOST_PAGES = 500;

    private final Map<String, Path> parts = new TreeMap<>();
    private final Tree ofd;
    private final String documentLocation;
    private final Tree document;

    OfdPackage(Map<String, Path> unpacked) throws IOException, Unreadable {
        unpacked.forEach((name, path) -> parts.put(name.toLowerCase(Locale.ROOT), path));
        ofd = Tree.parse(part("OFD.xml"));
        documentLocation = resolve("", String.valueOf(ofd.value("DocRoot")));
        document = Tree.parse(part(documentLocation));
    }

    /**
     * A page and the templates under it.
     *
     * @param id as tags refer to it
     * @param number counted from 1
     * @param layers contents, templates first
     */
    record Page(String id, int number, Tree content, List<Tree> layers) {}

    List<Tree> customData() {
        return ofd.first("CustomDatas").map(d -> d.children("CustomData")).orElse(List.of());
    }

    private Path part(String location) throws Unreadable {
        return find(location).orElseThrow(ZipLimits::broken);
    }

    Optional<Path> find(String location) {
        return Optional.ofNullable(parts.get(location.toLowerCase(Locale.ROOT)));
    }

    /** A location as written in one part, seen from the root of the package. */
    static String resolve(String fromPart, String location) {
        Deque<String> steps = new ArrayDeque<>();
        boolean fromRoot = location.startsWith("/");
        int slash = fromPart.lastIndexOf('/');
        String base = fromRoot || slash < 0 ? "" : fromPart.substring(0, slash);
        for (String step : (base + "/" + location).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private Optional<Tree> tree(String location) throws IOException, Unreadable {
        Optional<Path> path = find(location);
        return path.isEmpty() ? Optional.empty() : Optional.of(Tree.parse(path.get()));
    }

    int pageCount() {
        return document.first("Pages").map(p -> p.children("Page").size()).orElse(0);
    }

    List<Page> pages() throws IOException, Unreadable {
        Map<String, Tree> templates = new HashMap<>();
        for (Tree template : document.all("TemplatePage")) {
            tree(resolve(documentLocation, template.attribute("BaseLoc")))
                    .ifPresent(t -> templates.put(template.attribute("ID"), t));
        }
        List<Page> pages = new ArrayList<>();
        List<Tree> listed = document.first("Pages").map(p -> p.children("Page")).orElse(List.of());
        for (Tree page : listed.subList(0, Math.min(MOST_PAGES, listed.size()))) {
            Optional<Tree> content = tree(resolve(documentLocation, page.attribute("BaseLoc")));
            if (content.isPresent()) {
                pages.add(page(page.attribute("ID"), pages.size() + 1, content.get(), templates));
            }
        }
        return pages;
    }

    private static Page page(String id, int number, Tree content, Map<String, Tree> templates) {
        List<Tree> layers = new ArrayList<>();
        for (Tree used : content.children("Template")) {
            Tree template = templates.get(used.attribute("TemplateID"));
            if (template != null) {
                layers.add(template);
            }
        }
        layers.add(content);
        return new Page(id, number, content, layers);
    }

    PageText text(Page page) {
        double[] size = size(page);
        List<Glyph> glyphs = page.layers().stream()
                .flatMap(layer -> OfdText.of(layer).stream())
                .flatMap(text -> text.glyphs().stream())
                .toList();
        return PageText.of(page.number(), size[0], size[1], glyphs);
    }

    /** Width and height of a page in millimetres: its own area, else the document's. */
    double[] size(Page page) {
        String box = page.content().value("PhysicalBox");
        String own = box == null ? document.value("PhysicalBox") : box;
        double[] numbers = OfdText.numbers(own == null ? "0 0 210 297" : own);
        return numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0
                ? new double[] {Math.min(numbers[2], 2_000), Math.min(numbers[3], 2_000)}
                : new double[] {210, 297};
    }

    /** The attachments and tag files; some makers list them nowhere, so their usual folders count too. */
    List<Tree> partsUnder(String folder) throws IOException, Unreadable {
        List<Tree> found = new ArrayList<>();
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            if (part.getKey().matches("(.*/)?" + folder + "/[^/]*\\.xml")) {
                try {
                    found.add(Tree.parse(part.getValue()));
                } catch (Unreadable oneBadPart) {
                    // An old maker's tag file is malformed; the other sources of the same values still count.
                    continue;
                }
            }
        }
        return found;
    }

    /** Attachments wherever the list of attachments says they are. */
    List<Tree> attachments() throws IOException, Unreadable {
        List<Tree> found = new ArrayList<>(partsUnder("attachs?"));
        String list = document.value("Attachments");
        if (list != null) {
            String location = resolve(documentLocation, list);
            for (Tree file : tree(location).map(t -> t.all("FileLoc")).orElse(List.of())) {
                tree(resolve(location, file.text())).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Pictures by resource id. */
    Map<String, Path> pictures() throws IOException, Unreadable {
        Map<String, Path> found = new HashMap<>();
        for (String kind : List.of("PublicRes", "DocumentRes")) {
            for (Tree listed : document.all(kind)) {
                String location = resolve(documentLocation, listed.text());
                Optional<Tree> resources = tree(location);
                String base = resources.map(r -> r.attribute("BaseLoc")).orElse("");
                for (Tree media : resources.map(r -> r.all("MultiMedia")).orElse(List.of())) {
                    String file = String.valueOf(media.value("MediaFile"));
                    find(resolve(location, base.isEmpty() ? file : base + "/" + file))
                            .or(() -> find(resolve(location, file)))
                            .ifPresent(path -> found.put(media.attribute("ID"), path));
                }
            }
        }
        return found;
    }
}
