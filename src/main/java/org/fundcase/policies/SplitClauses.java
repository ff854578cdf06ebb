package org.fundcase.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundcase.kernel.ChineseNumber;

/**
 * Splits the text of a policy into its articles. They are counted 第一条, 第二条 …; a policy without such articles is
 * counted by its items 1. 2. …. The next number begins the next article. A later one does only after the end of a
 * sentence, for articles may be missing from an extract; any other at the beginning of a line is a citation, or an item
 * within the article.
 */
final class SplitClauses {

    private static final String NUMBER = "[一二三四五六七八九十百零〇\\d]{1,5}";
    private static final Pattern ARTICLE = Pattern.compile("(第(" + NUMBER + ")条)[\\s　:：]*(.*)");
    private static final Pattern ITEM = Pattern.compile("((\\d{1,2})[.．、])[\\s　]*(.*)");
    private static final Pattern CHAPTER = Pattern.compile("第" + NUMBER + "[章节].*");
    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、.{2,40}");
    /** Where two lines were read as one: an item begins after the end of a sentence. */
    private static final Pattern INSIDE =
            Pattern.compile("(?<=[。；：])[\\s　]*(?=[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}、|第[一二三四五六七八九十]{1,3}章)");

    private static final Pattern TITLE = Pattern.compile("[^，。；：、,]{2,12}");
    private static final Pattern CITED = Pattern.compile("规定|所|的|第|、|和|至|及|或|中|之|[（(]");
    /** What begins a paragraph of its own inside an article. */
    private static final Pattern BEGINNING = Pattern.compile("[（(][一二三四五六七八九十\\d]{1,3}[）)].*|\\d{1,2}[.．、].*");

    private final Pattern article;
    private final Pattern heading;
    private final List<Clause> clauses = new ArrayList<>();
    private List<String> paragraphs = new ArrayList<>();
    private String label = "";
    private String title = "";
    private String chapter = "";
    private String nextChapter = "";
    private boolean ended = true;
    private int number;

    private SplitClauses(Pattern article, Pattern heading) {
        this.article = article;
        this.heading = heading;
    }

    /** The clauses in their order; without an article only the words themselves, or nothing. */
    static List<Clause> of(String text) {
        List<Clause> articles = new SplitClauses(ARTICLE, CHAPTER).split(text);
        return articles.size() > 1 ? articles : new SplitClauses(ITEM, SECTION).split(text);
    }

    private List<Clause> split(String text) {
        INSIDE.matcher(text.replace('\f', '\n'))
                .replaceAll("\n")
                .lines()
                .map(SplitClauses::bare)
                .forEach(this::take);
        close();
        return clauses;
    }

    /** 第一条 stands at the beginning of its line whatever mark is before it. */
    private static String bare(String line) {
        return line.replaceFirst("^[\\s　#*]+", "").stripTrailing();
    }

    private void take(String line) {
        Matcher found = article.matcher(line);
        if (found.matches() && begins(found)) {
            close();
            number = ChineseNumber.parse(found.group(2));
            label = found.group(1);
            begin(found.group(3));
        } else if (heading.matcher(line).matches()) {
            nextChapter = line;
            ended = true;
        } else if (line.isEmpty()) {
            // Some printers leave a line empty after each: alone it ends nothing.
            return;
        } else {
            add(line);
        }
    }

    private void begin(String line) {
        if (TITLE.matcher(line).matches()) {
            title = line;
        } else {
            add(line);
        }
    }

    /** In the middle of a sentence 第三条规定 and the like are citations, and so is every leap. */
    private boolean begins(Matcher found) {
        int next = ChineseNumber.parse(found.group(2));
        boolean cited = CITED.matcher(found.group(3)).lookingAt();
        return next == number + 1 ? ended || !cited : article == ARTICLE && next > number && ended && !cited;
    }

    private void add(String line) {
        boolean begins = ended || BEGINNING.matcher(line).matches();
        if (begins || paragraphs.isEmpty()) {
            paragraphs.add(line);
        } else {
            paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + line);
        }
        ended = line.endsWith("。") || line.endsWith("：") || line.endsWith("；") || line.endsWith(":");
    }

    private void close() {
        paragraphs.removeIf(String::isBlank);
        if (!paragraphs.isEmpty() || !label.isEmpty()) {
            clauses.add(new Clause(number, label, title, chapter, paragraphs));
        }
        paragraphs = new ArrayList<>();
        chapter = nextChapter;
        title = "";
        ended = true;
    }
}
