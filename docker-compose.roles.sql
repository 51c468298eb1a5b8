-- The postgres image runs this once, on an empty volume: one role for each subgraph, with its schema and that of its jobs. No role sees
-- another's tables or may make schemas. The superuser stays with the administrator.
\getenv associations ASSOCIATIONS_DB_PASSWORD
\getenv consultancy CONSULTANCY_DB_PASSWORD
\getenv awards AWARDS_DB_PASSWORD
\getenv research RESEARCH_DB_PASSWORD
\getenv programme PROGRAMME_DB_PASSWORD

revoke all on database "union" from public;
-- The index of searches; making an extension takes a right that no subgraph has.
create extension pg_trgm;

create role union_associations login password :'associations';
create role union_consultancy login password :'consultancy';
create role union_awards login password :'awards';
create role union_research login password :'research';
create role union_programme login password :'programme';
grant connect on database "union"
  to union_associations, union_consultancy, union_awards, union_research, union_programme;

create schema associations authorization union_associations;
create schema consultancy authorization union_consultancy;
create schema awards authorization union_awards;
create schema research authorization union_research;
create schema programme authorization union_programme;

-- Of the job queues of each.
create schema associations_jobs authorization union_associations;
create schema consultancy_jobs authorization union_consultancy;
create schema awards_jobs authorization union_awards;
create schema research_jobs authorization union_research;
create schema programme_jobs authorization union_programme;
