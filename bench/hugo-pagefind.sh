#!/bin/sh
# The other side of a comparison: the same entries through Hugo and Pagefind.
#
#   VS='bench/hugo-pagefind.sh {kb} {out}' bench/build.sh 1000 10000
#
# A like site: a page an entry, paginated lists for category, platform, technology and tag, a feed
# and a sitemap, code coloured at build time, and a search index. PAGEFIND names Pagefind's program.
set -eu
kb=$1
out=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/hugo-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/layouts/_default"
ln -s "$kb" "$work/content"
cat >"$work/config.yaml" <<'YAML'
baseURL: https://example.org/
title: Troubleshooting
paginate: 100
taxonomies: {category: category, platform: platform, technology: technologies, tag: tags}
markup: {highlight: {noClasses: false}}
YAML
cat >"$work/layouts/_default/baseof.html" <<'HTML'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="stylesheet" href="/style.css"></head><body><header><a href="/">Home</a></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>
HTML
cat >"$work/layouts/_default/single.html" <<'HTML'
{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ .Params.category }} {{ .Params.platform }} {{ .Params.criticality }}</p>
<p>{{ range .Params.tags }}<a href="/tags/{{ urlize . }}/">{{ . }}</a> {{ end }}</p>
{{ .Content }}</article>{{ end }}
HTML
cat >"$work/layouts/_default/list.html" <<'HTML'
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
HTML
hugo --quiet --source "$work" --destination "$out"
"${PAGEFIND:-pagefind}" --site "$out" --silent
