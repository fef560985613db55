# The same log in SQLite, with a commit that is as durable as ours: asked line by line, answers with milliseconds.
import json
import sqlite3
import sys
import time

database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute('pragma journal_mode = wal')
database.execute('pragma synchronous = full')
database.execute('create table if not exists incidents (id text primary key, seq integer, at text, code text, body text)')
INSERT = 'insert or replace into incidents values (?, ?, ?, ?, ?)'


def columns(line):
    row = json.loads(line)
    return (row['id'], row['seq'], row['at'], row['code'], line)


for request in sys.stdin:
    op, _, given = request.rstrip('\n').partition(' ')
    if op == 'fill':
        with open(given, encoding='utf8') as file:
            database.execute('begin')
            database.executemany(INSERT, (columns(line.rstrip('\n')) for line in file))
            database.execute('commit')
        database.execute('pragma wal_checkpoint(truncate)')
        print(0, flush=True)
        continue
    if op == 'add':
        row = columns(given)
        begun = time.perf_counter()
        database.execute('begin immediate')
        database.execute(INSERT, row)
        database.execute('commit')
    else:
        text, code = json.loads(given)
        begun = time.perf_counter()
        where = "from incidents where body like ? and code like ?"
        found = ('%' + text + '%', code or '%')
        database.execute('select body ' + where + ' order by seq desc limit 100', found).fetchall()
        database.execute('select substr(at, 1, 10), code, count(*) ' + where + ' group by 1, 2', found).fetchall()
    print((time.perf_counter() - begun) * 1000, flush=True)
