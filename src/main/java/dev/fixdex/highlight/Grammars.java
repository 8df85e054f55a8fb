package dev.fixdex.highlight;

import static dev.fixdex.highlight.Delimited.escapedLines;
import static dev.fixdex.highlight.Delimited.line;
import static dev.fixdex.highlight.Delimited.lines;

import dev.fixdex.highlight.Grammar.Trait;
import java.util.List;
import java.util.Set;

/** The languages that a table describes well enough. */
final class Grammars {
  private static final Delimited SLASH_STAR = lines("/*", "*/");
  private static final List<Delimited> QUOTES = List.of(line("\""), line("'"));
  private static final List<Delimited> TEXT_BLOCKS =
      List.of(escapedLines("\"\"\""), line("\""), line("'"));

  static final Grammar JSON =
      grammar("true false null", "//", "/*", List.of(line("\""), line("'")), "", Trait.COLON_KEYS);

  static final Grammar PYTHON =
      grammar(
          "and as assert async await break case class continue def del elif else except False"
              + " finally for from global if import in is lambda match None nonlocal not or pass"
              + " raise return True try while with yield",
          "#",
          "",
          List.of(escapedLines("\"\"\""), escapedLines("'''"), line("\""), line("'")),
          "",
          Trait.CALLS,
          Trait.AT_WORDS);

  static final Grammar JAVASCRIPT =
      grammar(
          "abstract any as async await boolean break case catch class const continue debugger"
              + " declare default delete do else enum export extends false finally for from"
              + " function get if implements import in instanceof interface keyof let namespace"
              + " never new null number of private protected public readonly return satisfies set"
              + " static string super switch this throw true try type typeof undefined unknown var"
              + " void while yield",
          "//",
          "/*",
          List.of(line("\""), line("'"), escapedLines("`")),
          "$#",
          Trait.CALLS,
          Trait.AT_WORDS);

  static final Grammar JAVA =
      grammar(
          "abstract any as assert boolean break byte by case catch char class companion const"
              + " continue data def default do double else enum extends false final finally float"
              + " for fun goto if implements import in instanceof int interface internal is"
              + " lateinit long native new null object open override package permits private"
              + " protected public record return sealed short static strictfp super suspend switch"
              + " synchronized this throw throws trait transient true try typealias val var void"
              + " volatile when while yield",
          "//",
          "/*",
          TEXT_BLOCKS,
          "$",
          Trait.CALLS,
          Trait.AT_WORDS);

  static final Grammar C =
      grammar(
          "_Bool alignas alignof as async auto await base bool break case catch char class concept"
              + " const consteval constexpr continue co_await co_return decimal default defer"
              + " delegate delete do double dynamic_cast else enum event explicit extern false"
              + " finally float for foreach friend get goto if in inline int interface internal is"
              + " lock long mutable namespace new noexcept null nullptr object operator out"
              + " override params partial private protected public readonly record ref register"
              + " requires restrict return sealed set short signed sizeof static static_assert"
              + " static_cast string struct switch template this throw true try typedef typename"
              + " typeof union unsigned using var virtual void volatile when where while yield",
          "//",
          "/*",
          QUOTES,
          "#",
          Trait.CALLS);

  static final Grammar GO =
      grammar(
          "any bool break byte case chan const continue default defer else error fallthrough false"
              + " float32 float64 for func go goto if import int int32 int64 interface iota map nil"
              + " package range return rune select string struct switch true type uint32 uint64"
              + " var",
          "//",
          "/*",
          List.of(line("\""), line("'"), lines("`", "`")),
          "",
          Trait.CALLS);

  static final Grammar RUST =
      grammar(
          "as async await bool break char const continue crate dyn else enum extern f32 f64 false"
              + " fn for i32 i64 if impl in let loop match mod move mut pub ref return self Self"
              + " static str struct super trait true type u32 u64 u8 union unsafe use usize where"
              + " while",
          "//",
          "/*",
          List.of(escapedLines("\""), line("'")),
          "",
          Trait.CALLS,
          Trait.LIFETIMES);

  static final Grammar RUBY =
      grammar(
          "alias and BEGIN begin break case class def defined? do else elsif END end ensure false"
              + " for if in module next nil not or raise redo require rescue retry return self"
              + " super then true undef unless until when while yield",
          "#",
          "",
          QUOTES,
          "?!",
          Trait.CALLS,
          Trait.AT_WORDS,
          Trait.DOLLAR);

  static final Grammar PHP =
      grammar(
          "abstract and array as break case catch class clone const continue declare default do"
              + " echo else elseif empty enum extends false final finally fn for foreach function"
              + " global if implements include instanceof interface isset match namespace new null"
              + " or print private protected public readonly require require_once return static"
              + " switch throw trait true try unset use var while yield",
          "// #",
          "/*",
          List.of(escapedLines("\""), escapedLines("'")),
          "",
          Trait.CALLS,
          Trait.DOLLAR);

  static final Grammar LUA =
      grammar(
          "and break do else elseif end false for function goto if in local nil not or repeat"
              + " return then true until while",
          "--",
          "",
          List.of(line("\""), line("'"), lines("[[", "]]")),
          "",
          Trait.CALLS);

  static final Grammar SQL =
      grammar(
          "add all alter analyze and any as asc backup begin between bigint boolean by call cascade"
              + " case cast char check collate column comment commit concurrently conflict"
              + " constraint create cross current_timestamp database date default delete desc"
              + " describe distinct do drop else end exists explain extension false fetch for"
              + " foreign from full function grant group having identified if in index inner insert"
              + " int integer into is isolation join json jsonb key left level like limit lock not"
              + " null offset on or order outer owner partition password primary privileges"
              + " procedure public read references reindex rename replace restrict returning revoke"
              + " right role rollback row schema select sequence serial session set show start"
              + " table temporary text then timestamp to transaction trigger true truncate type"
              + " union unique update usage use user using vacuum values varchar view when where"
              + " with",
          "-- #",
          "/*",
          List.of(
              new Delimited("'", "'", '\0', true),
              new Delimited("\"", "\"", '\0', true),
              new Delimited("`", "`", '\0', false)),
          "",
          Trait.CALLS,
          Trait.FOLD_CASE);

  static final Grammar HCL =
      grammar(
          "data dynamic each false for for_each if in lifecycle local locals module moved null"
              + " output provider provisioner resource terraform true var variable",
          "# //",
          "/*",
          List.of(line("\"")),
          "-",
          Trait.CALLS,
          Trait.EQUALS_KEYS);

  static final Grammar NGINX =
      grammar("on off", "#", "", QUOTES, "-", Trait.DOLLAR, Trait.DIRECTIVES);

  static final Grammar CSS =
      grammar(
          "important auto inherit initial none unset",
          "",
          "/*",
          QUOTES,
          "-#",
          Trait.COLON_KEYS,
          Trait.CALLS,
          Trait.AT_WORDS);

  static final Grammar TOML =
      grammar(
          "true false inf nan",
          "#",
          "",
          List.of(escapedLines("\"\"\""), lines("'''", "'''"), line("\""), lines("'", "'")),
          "-.",
          Trait.EQUALS_KEYS);

  private Grammars() {}

  private static Grammar grammar(
      String keywords,
      String lineComments,
      String blockComment,
      List<Delimited> strings,
      String wordExtra,
      Trait... traits) {
    return new Grammar(
        Set.of(keywords.split(" ")),
        lineComments.isEmpty() ? List.of() : List.of(lineComments.split(" ")),
        blockComment.isEmpty() ? List.of() : List.of(SLASH_STAR),
        strings,
        wordExtra,
        Set.of(traits));
  }
}
